import { joinWritten } from './written.ts';

const SCHEMES: readonly string[] = ['ssh://', 'https://', 'http://', 'file://'];

/** Whether kustomize fetches a path over HTTP when it is to be a file. */
export function isRemoteFile(path: string): boolean {
  return /^https?:/i.test(path);
}

/** Whether kustomize clones a path as a Git repository when no local file has this name (api/internal/git/repospec). */
export function isRepository(path: string): boolean {
  if (path.startsWith('/')) return false;
  const url = path.replace(/\?.*$/s, '').replace(/^git::/i, '');
  const scheme = SCHEMES.find((prefix) => url.toLowerCase().startsWith(prefix)) ?? '';
  const afterScheme = url.slice(scheme.length);
  if (scheme === 'file://') return leadsIntoRepository(markedParts(afterScheme) ?? [afterScheme, '']);
  const user = /^[a-zA-Z][a-zA-Z0-9-]*@/.exec(afterScheme)?.[0] ?? '';
  const rest = afterScheme.slice(user.length);
  const isShort = scheme === '' && (user !== '' || /^github\.com[/:]/i.test(rest));
  if (scheme === '' && !isShort) return false;
  const separator = rest.search(isShort ? /[:/]/ : /\//);
  if (separator < 0) return false;
  const parts = rest.slice(separator + 1);
  return leadsIntoRepository(markedParts(parts) ?? countedParts(parts));
}

/** The path of a repository, and the path in it. */
type Parts = readonly [repository: string, path: string];

/** Taken apart where `_git/`, a double slash or `.git` says so. */
function markedParts(text: string): Parts | undefined {
  const match =
    /^(.*?_git\/[^/]*)\/?(.*)$/s.exec(text) ??
    /^(.*?)\/\/(.*)$/s.exec(text) ??
    /^(.*?\.git)(.*)$/s.exec(text);
  return match === null ? undefined : [match[1]!, match[2]!];
}

/** Taken apart behind the second name: an organisation and its repository. */
function countedParts(text: string): Parts {
  const [organisation, repository, ...path] = text.split('/');
  return repository === undefined ? ['', ''] : [`${organisation}/${repository}`, path.join('/')];
}

function leadsIntoRepository([repository, path]: Parts): boolean {
  return repository !== '' && !/^\.\.(?:\/|$)/.test(joinWritten('', path));
}
