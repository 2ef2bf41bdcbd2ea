import { isKustomizationFile, type Model } from '@hops/model';
import { directoryOf, isWithin, suggest } from '@hops/text';
import type { Flaw, NewAppRequest } from './answer.ts';
import type { App } from './app.ts';
import { byPlainness } from './neighbour.ts';

/** Among which apps one is chosen to be copied, for which area. */
export interface Choice {
  readonly apps: readonly App[];
  readonly area: string;
  readonly flaws: readonly Flaw[];
}

/** The app that `--like` names, else the plainest of the area, else of the areas around it. */
export function chooseNeighbour(
  { like }: NewAppRequest,
  { apps, area, flaws }: Choice,
  model: Model,
): App | { readonly message: string } {
  if (like !== undefined) return named(like, area, apps);
  const sound = apps.filter((app) => !hasError(app, flaws));
  const choice = sound.length > 0 ? sound : apps;
  const beside = choice.filter((app) => app.area === area);
  return byPlainness(beside.length > 0 ? beside : nearest(choice, area, model), flaws, model)[0]!;
}

function named(like: string, area: string, apps: readonly App[]): App | { readonly message: string } {
  const meant = apps.filter(({ name, area: own }) => like === name || `${own}/${name}`.endsWith(`/${like}`));
  const [first] = [...meant.filter((app) => app.area === area), ...meant];
  if (first !== undefined) return first;
  const near = suggest(
    like,
    apps.map(({ name }) => name),
  );
  const proposal = near === undefined ? '' : ` Did you mean ${near}?`;
  return { message: `--like: no app that can be copied is called ${like}.${proposal}` };
}

function hasError({ files }: App, flaws: readonly Flaw[]): boolean {
  return flaws.some(({ severity, span }) => severity === 'error' && files.includes(span.file));
}

/** The apps of areas beside, of its cluster where there are several; listed as those of this area are. */
function nearest(apps: readonly App[], area: string, { reached }: Model): readonly App[] {
  const isListed = [...reached.files.keys()].some(
    (path) => isKustomizationFile(path) && directoryOf(path) === area,
  );
  const alike = apps.filter((app) => !isWithin(area, app.area) && app.entries.length > 0 === isListed);
  const choice = alike.length > 0 ? alike : apps;
  const shared = choice.map((app) => sharedFolders(app.area, area));
  const most = Math.max(...shared);
  return choice.filter((_, index) => shared[index] === most);
}

function sharedFolders(one: string, other: string): number {
  const way = one.split('/');
  const apart = other.split('/').findIndex((folder, index) => folder !== way[index]);
  return apart === -1 ? way.length : apart;
}
