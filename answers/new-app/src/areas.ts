import { isKustomizationFile, type Model } from '@hops/model';
import { directoryOf, isWithin, nameOf, suggest } from '@hops/text';
import type { App } from './app.ts';

/** The area that a name or path means, or why none does. */
export type FoundArea =
  | { readonly ok: true; readonly area: string }
  | { readonly ok: false; readonly message: string };

/** Finds an area by its folder, the end of its path, or a folder on its way; the first that fits one area only. */
export function findArea(asked: string, apps: readonly App[], model: Model): FoundArea {
  const areas = areasOf(apps, model);
  const wanted = asked.replace(/^\.?\//, '').replace(/\/+$/, '');
  const fits: ((area: string) => boolean)[] = [
    (area) => area === wanted,
    (area) => area.endsWith(`/${wanted}`),
    (area) => `/${area}/`.includes(`/${wanted}/`),
  ];
  for (const fit of fits) {
    const found = areas.filter(fit);
    if (found.length === 1) return { ok: true, area: found[0]! };
    if (found.length > 1) return { ok: false, message: severalAreas(asked, found) };
  }
  return { ok: false, message: noArea(wanted, areas) };
}

/** The folders that apps lie in, and those beside them whose kustomization lists something in folders below; sorted. */
export function areasOf(apps: readonly App[], model: Model): string[] {
  const areas = new Set(apps.map(({ area }) => area));
  const parents = new Set([...areas].map(directoryOf));
  const lists = listingFolders(model);
  const others = lists.filter(
    (folder) =>
      parents.has(directoryOf(folder)) &&
      ![...areas].some((area) => isWithin(area, folder)) &&
      !apps.some(({ folders }) => folders.some((own) => isWithin(folder, own))),
  );
  return [...new Set([...areas, ...others])].filter((area) => area !== '').toSorted();
}

/** The folders with a kustomization that names files or kustomizations in folders below. */
function listingFolders({ reached }: Model): string[] {
  const folders = [...reached.files].flatMap(([path, reaches]) =>
    reaches.flatMap(({ as, from }) => {
      const folder = directoryOf(from.file);
      const isListed = (as === 'resource' || as === 'kustomization') && isKustomizationFile(from.file);
      return isListed && directoryOf(path) !== folder && isWithin(path, folder) ? [folder] : [];
    }),
  );
  return [...new Set(folders)];
}

function severalAreas(asked: string, found: readonly string[]): string {
  return `--area: ${asked} is more than one area: ${listed(found)}. Name its folder.`;
}

function noArea(asked: string, areas: readonly string[]): string {
  const names = new Map(
    areas.flatMap((area) => [
      [area, area],
      [nameOf(area), nameOf(area)],
    ]),
  );
  const meant = suggest(asked, names.values());
  if (meant !== undefined) return `--area: no area is called ${asked}. Did you mean ${meant}?`;
  return `--area: no area is called ${asked}. The areas are ${listed(areas)}.`;
}

/** Names with commas, and `and` before the last. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
