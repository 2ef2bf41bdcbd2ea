import { directoryOf, nameOf } from '@hops/text';
import { sortByBytes } from './byte-order.ts';
import type { Directories, Tree } from './tree.ts';

/** The directories that a tree's paths stand in. */
export function directoriesOf(tree: Tree): Directories {
  const names = new Map<string, Set<string>>([['', new Set()]]);
  for (const path of tree.keys()) addPath(names, path);
  return new Map([...names].map(([directory, children]) => [directory, sortByBytes(children)]));
}

function addPath(names: Map<string, Set<string>>, path: string): void {
  const directory = directoryOf(path);
  const siblings = names.get(directory);
  if (siblings !== undefined) siblings.add(nameOf(path));
  else {
    names.set(directory, new Set([nameOf(path)]));
    addPath(names, directory);
  }
}
