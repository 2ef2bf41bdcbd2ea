import { appsOf, type App, type ClusterModel, type Model, type Reference } from '@hops/model';
import { mountsNfs } from './keeps-data.ts';
import type { Evidence, Share, Status } from './status.ts';

interface ClusterApp extends App {
  /** Which claims its objects mount. */
  readonly claims: readonly Reference[];
}

/** The status of a repository: what its model tells, held against its knowledge base. */
export function statusOf(model: Model, { base, leaks, isValidated }: Evidence): Status {
  const apps = model.clusters.flatMap(clusterApps);
  const isNamed = wordIn(base?.texts ?? []);
  return {
    orientation: base && { base: base.folder, minutes: base.minutes },
    apps: {
      checked: shareOf(apps, ({ build }) => build.complete, appName),
      diffed: shareOf(apps, ({ build }) => build.state.kind === 'built', appName),
      validated: shareOf(
        apps,
        (app) => app.objects.every(({ id }) => isValidated(`${id.group}/${id.kind}`)),
        appName,
      ),
      byValues: apps.filter(({ releases }) => releases.length > 0).length,
    },
    placeholders: { ...placeholderShares(model, isNamed), leaks },
    storage: storageShares(apps, isNamed),
  };
}

function clusterApps(cluster: ClusterModel): ClusterApp[] {
  const claims = cluster.references.filter(({ kind }) => kind === 'mounts claim');
  return appsOf(cluster).map((app) => ({
    ...app,
    claims: claims.filter(({ from }) => app.objects.includes(from)),
  }));
}

function placeholderShares(
  { clusters }: Model,
  isNamed: (word: string) => boolean,
): Omit<Status['placeholders'], 'leaks'> {
  const used = clusters.flatMap(({ placeholders }) => placeholders.filter(({ uses }) => uses.length > 0));
  const names = [...new Set(used.map(({ name }) => name))];
  const lacking = used.filter(({ uses }) => uses.some(({ status }) => status === 'undefined'));
  const isDefined = (wanted: string): boolean => lacking.every(({ name }) => name !== wanted);
  return {
    defined: shareOf(names, isDefined, (name) => name),
    documented: shareOf(names, isNamed, (name) => name),
  };
}

function storageShares(apps: readonly ClusterApp[], isNamed: (word: string) => boolean): Status['storage'] {
  const keeping = apps.filter(({ claims, objects }) => claims.length > 0 || objects.some(mountsNfs));
  return {
    declared: shareOf(
      keeping,
      ({ claims }) => claims.every(({ resolution }) => resolution.kind !== 'missing'),
      appName,
    ),
    documented: shareOf(keeping, ({ name }) => isNamed(name), appName),
  };
}

function shareOf<Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
  nameOf: (item: Item) => string,
): Share {
  const missing = items.filter((item) => !belongs(item)).map(nameOf);
  return { part: items.length - missing.length, whole: items.length, missing };
}

function appName({ namespace, name }: App): string {
  return `${namespace}/${name}`;
}

/** Whether a name stands as a word of its own in one of the texts. */
function wordIn(texts: readonly string[]): (name: string) => boolean {
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[\w][\w-]*/g) ?? []));
  return (name) => words.has(name.toLowerCase());
}
