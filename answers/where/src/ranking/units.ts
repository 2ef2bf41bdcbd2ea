import { directoryOf } from '@hops/text';
import type { Role } from '../roles/role.ts';

/** A folder with as many Flux Kustomizations as this holds several apps. */
const several = 4;

interface Placed {
  readonly path: string;
  readonly roles: ReadonlySet<Role>;
}

/** Tells which folder a file's app is in: the nearest with a Flux Kustomization; where there is none, its own. */
export function unitsOf(files: readonly Placed[]): (path: string) => string {
  const counts = new Map<string, number>();
  for (const { path, roles } of files)
    if (roles.has('wiring')) counts.set(directoryOf(path), (counts.get(directoryOf(path)) ?? 0) + 1);
  const isApp = (folder: string): boolean => (counts.get(folder) ?? several) < several;
  return (path) => {
    for (let folder = directoryOf(path); folder !== ''; folder = directoryOf(folder))
      if (isApp(folder)) return folder;
    return directoryOf(path);
  };
}
