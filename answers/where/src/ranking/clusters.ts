import type { Question } from '../question.ts';
import { isNamed } from '../words.ts';
import type { RankedFile } from './files.ts';

/** How deep the folders of clusters lie at most. */
const deepest = 4;
/** So many things of the same names are in the folders of two clusters. */
const alike = 2;
/** Names of what every app has, and of what clusters share. */
const general = /^(app|kustomization\.yaml|ks\.yaml|namespace\.yaml)$/;
const common = /^(base|common|shared|default|components)$/;

/**
 * Tells how far a file belongs to the clusters that a question names: folders that stand side by side and hold things of the same names
 * are clusters.
 */
export function clusterFactor({ terms }: Question, files: readonly RankedFile[]): (path: string) => number {
  const clusters = clustersIn(files.map(({ path }) => path));
  const named = [...clusters].filter(([name]) => isNamed(name, terms));
  if (named.length === 0) return () => 1;
  const meant = new Set(named.map(([name]) => name));
  const others = new Set(named.flatMap(([, twins]) => [...twins]).filter((name) => !meant.has(name)));
  return (path) => {
    const parts = path.split('/').slice(0, deepest);
    if (parts.some((part) => meant.has(part))) return 1.15;
    return parts.some((part) => others.has(part)) ? 0.5 : 1;
  };
}

/** The names of folders, each with the names of what it holds. */
type Folders = ReadonlyMap<string, ReadonlySet<string>>;

/** The clusters, each with those beside it. A folder that holds clusters is none. */
function clustersIn(paths: readonly string[]): Folders {
  const parents = [...foldersByParent(paths).values()];
  const found = parents.flatMap(twinsIn);
  const names = new Set(found.map(([name]) => name));
  const above = new Set(
    parents.flatMap((folders) =>
      [...folders].filter(([, held]) => [...held].some((name) => names.has(name))).map(([name]) => name),
    ),
  );
  return new Map(found.filter(([name]) => !above.has(name)));
}

/** The folders that hold what others beside them hold, with these. */
function twinsIn(folders: Folders): (readonly [string, ReadonlySet<string>])[] {
  const all = [...folders].filter(([name]) => !common.test(name));
  return all.flatMap(([name, held]) => {
    const others = all.filter(([other, theirs]) => other !== name && shared(held, theirs) >= alike);
    return others.length === 0 ? [] : [[name, new Set(others.map(([other]) => other))] as const];
  });
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((name) => other.has(name) && !general.test(name)).length;
}

/** Files tell of folders near the root alone: below, every app has files of the same names. */
function foldersByParent(paths: readonly string[]): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const parts of paths.map((path) => path.split('/')))
    for (let depth = 0; depth < Math.min(deepest, parts.length - (depth < 2 ? 1 : 2)); depth += 1) {
      const parent = parts.slice(0, depth).join('/');
      const folders = found.get(parent) ?? new Map<string, Set<string>>();
      const name = parts[depth] ?? '';
      folders.set(name, (folders.get(name) ?? new Set<string>()).add(parts[depth + 1] ?? ''));
      found.set(parent, folders);
    }
  return found;
}
