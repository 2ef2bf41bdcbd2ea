import type { ObjectReference } from '@hops/flux';
import { bearers, componentOf } from './components.ts';
import type { Facts } from './facts.ts';
import { paragraphs, shortened, table, tallied } from './wording.ts';

/** Something that others wait for. */
interface Waited {
  /** `namespace/name`. */
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  /** The names of those that wait, and the files that say so. */
  readonly edges: readonly { readonly by: string; readonly file: string }[];
  /** Where it is declared, as it is cited; `undefined` where no build of this repository does. */
  readonly declared: string | undefined;
  readonly first: ObjectReference;
}

/** What apps wait for, by `dependsOn`, with all who wait. */
export function dependencyOrder(facts: Facts, most: number): string {
  const waited = waitedFor(facts);
  const rows = waited
    .slice(0, Math.max(10, most))
    .map((each) => [
      titleOf(each),
      waitingWords(each, { facts, most }),
      each.declared ?? 'nowhere here',
      facts.cite(each.first.span),
    ]);
  const rest = waited.slice(Math.max(10, most)).map((each) => `${titleOf(each)} (${each.count})`);
  return paragraphs(
    table(['Waited for', 'By', 'Declared', 'For example'], rows),
    rest.length === 0 ? '' : `Less often: ${shortened(rest, 15)}.`,
  );
}

/** Everything that something waits for, what most wait for first. */
export function waitedFor(facts: Facts): Waited[] {
  const edges = facts.model.clusters.flatMap(({ cluster, releases }) =>
    [...cluster.kustomizations, ...releases].flatMap(({ spec }) =>
      spec.dependsOn.map((reference) => ({ reference, by: spec.name })),
    ),
  );
  return tallied(edges, ({ reference: { kind, namespace, name } }) => `${kind} ${namespace}/${name}`).map(
    ({ items, first: { reference } }) => ({
      name: `${reference.namespace}/${reference.name}`,
      kind: reference.kind,
      count: items.length,
      edges: items.map(({ by, reference: { span } }) => ({ by, file: span.file })),
      declared: declaredAt(reference, facts),
      first: reference,
    }),
  );
}

/** All of them, or those that include the component that says so; and who waits besides. */
function waitingWords({ edges }: Waited, detail: { readonly facts: Facts; readonly most: number }): string {
  const { facts, most } = detail;
  const files = tallied(edges, ({ file }) => componentOf(file, facts) ?? '');
  const words = files.map(({ key, items, first }) => {
    const names = [...new Set(items.map(({ by }) => by))];
    return key === '' ? shortened(names, most) : bearers(names, first.file, detail);
  });
  return words.join(', ');
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
