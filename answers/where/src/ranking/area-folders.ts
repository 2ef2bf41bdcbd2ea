import { directoryOf, isWithin } from '@hops/text';
import type { RankedFile } from './files.ts';
import type { AppList } from './lists.ts';

/** An area has as many apps at least. */
const fewest = 2;

/** The folders of areas that no kustomization lists: Flux builds what lies in them, each app in a folder of its own. */
export function areaFolders(files: readonly RankedFile[]): AppList[] {
  const listed = new Set(
    files
      .filter(({ roles }) => roles.has('list') || roles.has('wiring'))
      .map(({ path }) => directoryOf(path)),
  );
  const apps = new Map<string, Set<string>>();
  for (const { path, roles, effect } of files) {
    const app = directoryOf(path);
    const area = directoryOf(app);
    if (!roles.has('release') || effect < 1 || area === '' || listed.has(app) || listed.has(area)) continue;
    apps.set(area, (apps.get(area) ?? new Set<string>()).add(app.slice(area.length + 1)));
  }
  const areas = [...apps].filter(([, names]) => names.size >= fewest);
  return areas
    .filter(([folder]) => !areas.some(([other]) => other !== folder && isWithin(other, folder)))
    .map(([folder, names]) => ({ path: folder, folder, apps: [...names], line: 1 }));
}
