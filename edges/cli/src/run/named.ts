import { directoryOf, resolvePath, suggest, type Files } from '@hops/text';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';

/** A repository's files, all of them named. */
export type NamedFiles = Files & { readonly paths: readonly string[] };

/** The folder of the repository that `--path` names; refuses what is none. */
export function findFolder(files: NamedFiles, path: string): Outcome<string> {
  const folder = resolvePath('', path);
  if (folder !== undefined && files.list(folder).ok) return answered(folder);
  const folders = new Set(files.paths.flatMap(foldersOf));
  return refused(`--path: ${path} is no folder of the repository.${didYouMean(suggest(path, folders))}`);
}

/** The clusters that `--cluster` names; refuses a name that none has. */
export function findClusters<Cluster extends { readonly name: string }>(
  clusters: readonly Cluster[],
  name: string,
): Outcome<readonly Cluster[]> {
  const found = clusters.filter((cluster) => cluster.name === name);
  if (found.length > 0) return answered(found);
  const names = [...new Set(clusters.map((cluster) => cluster.name))];
  const known = names.length === 0 ? ' The repository declares none.' : ` There is ${names.join(', ')}.`;
  return refused(`--cluster: no cluster is called ${name}.${didYouMean(suggest(name, names)) || known}`);
}

/** The codes that `--rule` names; refuses one that no finding has. */
export function findCodes(codes: readonly string[], wanted: readonly string[]): Outcome<readonly string[]> {
  const stranger = wanted.find((code) => !codes.includes(code));
  if (stranger === undefined) return answered(wanted);
  return refused(`--rule: no finding has the code ${stranger}.${didYouMean(suggest(stranger, codes))}`);
}

function foldersOf(path: string): string[] {
  const folder = directoryOf(path);
  return folder === '' ? [] : [...foldersOf(folder), folder];
}
