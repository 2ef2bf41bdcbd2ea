import { directoryOf, nameOf } from '@hops/text';
import { isIgnored, parseIgnorePatterns, type IgnorePattern } from './ignore-pattern.ts';
import type { Snapshot } from './snapshot.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const vcs = '.git/\n.gitignore\n.gitmodules\n.gitattributes';

const others = [
  '*.jpg\n*.jpeg\n*.gif\n*.png\n*.wmv\n*.flv\n*.tar.gz\n*.zip',
  '.github/\n.circleci/\n.travis.yml\n.gitlab-ci.yml\nappveyor.yml\n.drone.yml',
  'cloudbuild.yaml\ncodeship-services.yml\ncodeship-steps.yml',
  '**/.goreleaser.yml\n**/.sops.yaml\n**/.flux.yaml',
].join('\n');

/** What Flux never takes from a repository. */
export function vcsIgnorePatterns(domain: string): readonly IgnorePattern[] {
  return parseIgnorePatterns(vcs, domain);
}

/** What Flux leaves out as well where nothing else is asked for. */
export function defaultIgnorePatterns(domain: string): readonly IgnorePattern[] {
  return [...vcsIgnorePatterns(domain), ...parseIgnorePatterns(others, domain)];
}

/** The patterns of all `.sourceignore` files, those of a directory before those below it. */
export function loadIgnorePatterns(files: Pick<Snapshot, 'paths' | 'read'>): readonly IgnorePattern[] {
  const directories = files.paths.filter((path) => nameOf(path) === '.sourceignore').map(directoryOf);
  return directories.toSorted(compareByName).flatMap((directory) => {
    const file = files.read(directory === '' ? '.sourceignore' : `${directory}/.sourceignore`);
    return file.ok ? parseIgnorePatterns(decoder.decode(file.bytes), directory) : [];
  });
}

/**
 * Whether Flux's source-controller leaves a file out of the artifact, after `SourceIgnoreFilter` of
 * github.com/fluxcd/pkg/artifact: by the `.sourceignore` files and then `ignore`, the source's `spec.ignore`; the
 * defaults hold only where neither says anything.
 */
export function sourceIgnore(
  files: Pick<Snapshot, 'paths' | 'read'>,
  ignore?: string,
): (path: string) => boolean {
  const own = [...loadIgnorePatterns(files), ...parseIgnorePatterns(ignore ?? '', '')];
  const patterns = own.length > 0 ? [...vcsIgnorePatterns(''), ...own] : defaultIgnorePatterns('');
  return (path) => isIgnored(patterns, path, false);
}

function compareByName(a: string, b: string): number {
  const [left, right] = [a.split('/').join('\0'), b.split('/').join('\0')];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
