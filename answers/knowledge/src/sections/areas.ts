import { directoryOf, isWithin } from '@hops/text';
import type { App } from './app.ts';
import type { Facts } from './facts.ts';
import { code, shortened, table, tallied } from './wording.ts';

/** One area: a folder of apps, or a namespace where they lie in none. */
export interface Area {
  readonly name: string;
  readonly folder: string | undefined;
  readonly apps: readonly App[];
}

/** The areas, as their folders are sorted; what lies in no folder goes by namespace, last. */
export function areasOf({ apps }: Facts): Area[] {
  return tallied(apps, ({ areaFolder, namespace }) => areaFolder ?? `~${namespace}`)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ first, items }) => ({
      name: first.area ?? (first.namespace || 'no namespace'),
      folder: first.areaFolder,
      apps: items,
    }));
}

/** The areas with their apps and namespaces; those of one name in several clusters together. */
export function areas(facts: Facts, most: number): string {
  const rows = tallied(areasOf(facts), ({ name }) => name)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, items }) => {
      const apps = items.flatMap((each) => each.apps);
      const names = [...new Set(apps.map(({ name }) => name))];
      const namespaces = [...new Set(apps.map(({ namespace }) => namespace))].filter((each) => each !== '');
      return [
        key,
        String(names.length),
        shortened(names, Math.max(6, most)),
        namespaces.join() === key ? 'the same' : shortened(namespaces, 4) || '–',
        items.map((area) => whereOf(area, facts)).join(', '),
      ];
    });
  return table(['Area', 'Apps', 'Names', 'Namespace', 'Where'], rows);
}

/** The folder of an area, or the one that holds all its apps and no other; else the place of the first. */
function whereOf({ folder, apps }: Area, facts: Facts): string {
  const own = folder ?? sharedFolder(apps.map(({ span }) => span.file));
  const isOwn = facts.apps.every((app) => apps.includes(app) || !isWithin(app.span.file, own));
  return facts.isFolder(own) && (folder !== undefined || isOwn) ? code(own) : facts.cite(apps[0]!.span);
}

function sharedFolder(files: readonly string[]): string {
  return files.map(directoryOf).reduce((shared, folder) => {
    let above = shared;
    while (!isWithin(folder, above)) above = directoryOf(above);
    return above;
  });
}
