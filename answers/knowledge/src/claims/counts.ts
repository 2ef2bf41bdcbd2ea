import { areasOf } from '../sections/areas.ts';
import type { Facts } from '../sections/facts.ts';
import { storageClassesOf } from '../sections/storage.ts';

/**
 * How many the repository has of what a noun means, however it may be counted: of one cluster, of all; empty where it
 * cannot be told. The noun is in the singular; that of a kind as it is written, others in lower case.
 */
export type Counts = (noun: string) => readonly number[];

/** The nouns that are counted beside the kinds of objects. */
export const nouns = [
  'app',
  'application',
  'area',
  'cluster',
  'namespace',
  'node',
  'controller',
  'control plane node',
  'worker',
  'placeholder',
  'storage class',
  'dashboard',
  'workflow',
  'task',
  'recipe',
] as const;

type Noun = (typeof nouns)[number];

/** Counts once what is asked for. */
export function countsOf(facts: Facts): Counts {
  const counted = new Map<string, readonly number[]>();
  return (noun) => {
    if (!counted.has(noun)) counted.set(noun, plausible(noun, facts));
    return counted.get(noun)!;
  };
}

function plausible(noun: string, facts: Facts): number[] {
  const numbers = isNoun(noun) ? ways[noun](facts) : objectsOf(noun, facts);
  return [...new Set(numbers)].filter((count) => count > 0);
}

function isNoun(noun: string): noun is Noun {
  return (nouns as readonly string[]).includes(noun);
}

/** The objects of a kind: of each cluster, of all, and of all with what two share counted once. */
function objectsOf(kind: string, { model }: Facts): number[] {
  const all = model.clusters.map(({ objects }) => objects.filter(({ id }) => id.kind === kind));
  return [...eachAndAll(all.map(({ length }) => length)), placesOf(all.flat())];
}

function placesOf(
  objects: readonly {
    readonly node: { readonly start: number; readonly source: { readonly file: string } };
  }[],
): number {
  return new Set(objects.map(({ node }) => `${node.source.file}:${node.start}`)).size;
}

function eachAndAll(counts: readonly number[]): number[] {
  return [...counts, counts.reduce((sum, count) => sum + count, 0)];
}

/** Who says apps may count those of hops, the releases or the Kustomizations. */
function appCounts(facts: Facts): number[] {
  return [
    facts.apps.length,
    ...eachAndAll(
      facts.model.clusters.map((cluster) => facts.apps.filter((app) => app.cluster === cluster).length),
    ),
    ...objectsOf('HelmRelease', facts),
    ...objectsOf('Kustomization', facts),
  ];
}

function areaCounts(facts: Facts): number[] {
  const areas = areasOf(facts);
  return [areas.length, areas.filter(({ folder }) => folder !== undefined).length];
}

function namespaceCounts({ model }: Facts): number[] {
  const used = model.clusters.map(
    ({ objects }) => new Set(objects.map(({ id }) => id.namespace).filter((name) => name !== '')),
  );
  const made = model.clusters.map(
    ({ objects }) => objects.filter(({ id }) => id.kind === 'Namespace').length,
  );
  return [
    ...eachAndAll(used.map(({ size }) => size)),
    ...eachAndAll(made),
    new Set(used.flatMap((each) => [...each])).size,
  ];
}

function nodeCounts({ inventory }: Facts, role?: 'controller' | 'worker'): number[] {
  const nodes = inventory.talos.nodes.filter((node) => role === undefined || node.role === role);
  return [nodes.length, new Set(nodes.map(({ name }) => name)).size];
}

function placeholderCounts(facts: Facts): number[] {
  const all = facts.placeholders();
  return [
    all.length,
    all.filter(({ isLocal }) => !isLocal).length,
    all.filter(({ definitions }) => definitions.length > 0).length,
  ];
}

function taskCounts({ inventory }: Facts, runner: 'task' | 'just'): number[] {
  const tasks = inventory.tasks.filter((task) => task.runner === runner);
  return [tasks.length, tasks.filter(({ isInternal }) => !isInternal).length];
}

const ways: Readonly<Record<Noun, (facts: Facts) => number[]>> = {
  app: appCounts,
  application: appCounts,
  area: areaCounts,
  cluster: ({ model }) => [model.clusters.length],
  namespace: namespaceCounts,
  node: (facts) => nodeCounts(facts),
  controller: (facts) => nodeCounts(facts, 'controller'),
  'control plane node': (facts) => nodeCounts(facts, 'controller'),
  worker: (facts) => nodeCounts(facts, 'worker'),
  placeholder: placeholderCounts,
  'storage class': (facts) => [storageClassesOf(facts).length],
  dashboard: ({ inventory }) => [inventory.dashboards.length],
  workflow: ({ inventory }) => [inventory.workflows.length],
  task: (facts) => taskCounts(facts, 'task'),
  recipe: (facts) => taskCounts(facts, 'just'),
};
