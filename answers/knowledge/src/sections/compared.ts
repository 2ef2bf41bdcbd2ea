import { appsOf } from '@hops/model';
import type { Facts } from './facts.ts';
import { shortened, table } from './wording.ts';

/** Where there are several clusters: what only one of them runs, and what it does without. */
export function compared({ model }: Facts, most: number): string {
  if (model.clusters.length < 2) return '';
  const names = model.clusters.map((cluster) => ({
    name: cluster.name,
    apps: new Set(appsOf(cluster).map(({ namespace, name }) => `${namespace}/${name}`)),
  }));
  const rows = names.map(({ name, apps }) => {
    const others = names.filter((each) => each.name !== name).flatMap((other) => [...other.apps]);
    const only = [...apps].filter((app) => !others.includes(app));
    const own = namespacesOf([...apps]);
    const lacks = namespacesOf(others).filter((each) => !own.includes(each));
    return [
      name,
      String(apps.size),
      shortened(foldedApps(only, others), 4 * most) || '–',
      shortened(lacks, 4 * most) || '–',
    ];
  });
  return table(['Cluster', 'Apps', 'Only here', 'Has no namespace'], rows);
}

/** Those of a namespace that is nowhere else as the namespace, the others by name. */
function foldedApps(only: readonly string[], others: readonly string[]): string[] {
  const shared = new Set(namespacesOf(others));
  const whole = namespacesOf(only).filter((namespace) => !shared.has(namespace));
  return [
    ...whole.map((namespace) => `all of ${namespace}`),
    ...only.filter((app) => shared.has(namespaceOf(app))),
  ];
}

function namespacesOf(apps: readonly string[]): string[] {
  return [...new Set(apps.map(namespaceOf))];
}

function namespaceOf(app: string): string {
  return app.split('/')[0]!;
}
