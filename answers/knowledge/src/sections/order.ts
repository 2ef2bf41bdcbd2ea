import type { ObjectReference } from '@hops/flux';
import type { Facts } from './facts.ts';
import { paragraphs, shortened, table, tallied } from './wording.ts';

const mostRows = 10;

/** Something that others wait for. */
interface Waited {
  /** `namespace/name`. */
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  /** Where it is declared, as it is cited; `undefined` where no build of this repository does. */
  readonly declared: string | undefined;
  readonly first: ObjectReference;
}

/** What most apps wait for, by `dependsOn`. */
export function dependencyOrder(facts: Facts): string {
  const waited = waitedFor(facts);
  const rows = waited
    .slice(0, mostRows)
    .map(({ kind, name, count, declared, first }) => [
      titleOf({ kind, name }),
      String(count),
      declared ?? 'elsewhere',
      facts.cite(first.span),
    ]);
  const rest = waited.slice(mostRows).map((each) => `${titleOf(each)} (${each.count})`);
  return paragraphs(
    table(['Waited for', 'By', 'Declared', 'For example'], rows),
    rest.length === 0 ? '' : `Less often: ${shortened(rest, 15)}.`,
  );
}

/** Everything that something waits for, what most wait for first. */
export function waitedFor(facts: Facts): Waited[] {
  const edges = facts.model.clusters.flatMap(({ cluster, releases }) =>
    [...cluster.kustomizations, ...releases].flatMap(({ spec }) => spec.dependsOn),
  );
  return tallied(edges, ({ kind, namespace, name }) => `${kind} ${namespace}/${name}`).map(
    ({ items, first }) => ({
      name: `${first.namespace}/${first.name}`,
      kind: first.kind,
      count: items.length,
      declared: declaredAt(first, facts),
      first,
    }),
  );
}

function titleOf({ kind, name }: Pick<Waited, 'kind' | 'name'>): string {
  return kind === 'Kustomization' ? name : `${kind} ${name}`;
}

function declaredAt({ kind, namespace, name }: ObjectReference, facts: Facts): string | undefined {
  const declared = facts.model.clusters.flatMap(({ cluster, releases }) =>
    (kind === 'HelmRelease' ? releases : cluster.kustomizations).map(({ spec }) => spec),
  );
  const found = declared.find((spec) => spec.namespace === namespace && spec.name === name);
  return found && facts.cite(found.span);
}
