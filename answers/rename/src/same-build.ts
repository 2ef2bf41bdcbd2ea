import type { KustomizationBuild } from '@hops/flux';
import type { ClusterModel, Model } from '@hops/model';
import { keyText, resolve, valueOf, type Node } from '@hops/yaml';
import type { Renaming } from './renaming.ts';
import { sameName, type Named } from './same-name.ts';

/** Something that the renamed files would build otherwise than the files as they are. */
export interface Difference {
  /** `Kind namespace/name` of an object, or what else differs. */
  readonly what: string;
  readonly message: string;
}

/**
 * The first thing that two builds differ in when the old and the new name count as one: an object, a reference, a
 * placeholder, an error. `undefined` where the renaming changes nothing else.
 */
export function firstDifference(before: Model, after: Model, renaming: Renaming): Difference | undefined {
  const named = sameName(renaming);
  const errors = compareFacts(errorsOf(before, named), errorsOf(after, named));
  if (errors) return errors;
  if (before.clusters.length !== after.clusters.length)
    return {
      what: 'the clusters',
      message: `${before.clusters.length} before, ${after.clusters.length} after`,
    };
  for (const [index, cluster] of before.clusters.entries()) {
    const found = compareFacts(factsOf(cluster, named), factsOf(after.clusters[index]!, named));
    if (found) return found;
  }
  return undefined;
}

/** What is true of a build: how often, and what to call it. */
type Facts = ReadonlyMap<string, { readonly count: number; readonly what: string }>;

function compareFacts(before: Facts, after: Facts): Difference | undefined {
  for (const [fact, { count, what }] of before) {
    const now = after.get(fact)?.count ?? 0;
    if (now < count) return { what, message: 'is not as it was' };
  }
  for (const [fact, { count, what }] of after) {
    const then = before.get(fact)?.count ?? 0;
    if (then < count) return { what, message: 'was not there before' };
  }
  return undefined;
}

function factsOf({ objects, references, cluster }: ClusterModel, named: Named): Facts {
  const facts = new Map<string, { count: number; what: string }>();
  const add = (fact: string, what: string): void => {
    const key = named(fact);
    facts.set(key, { count: (facts.get(key)?.count ?? 0) + 1, what });
  };
  for (const { id, owner, node } of objects) {
    const what = `${id.kind} ${id.namespace === '' ? '' : `${id.namespace}/`}${id.name}`;
    add(`object ${owner} ${canonical(node, named)}`, what);
  }
  for (const { kind, from, to, key = '', resolution } of references) {
    const [reader, read] = [from.id, to].map((id) => `${id.kind} ${id.namespace}/${id.name}`);
    add(`reference ${kind} ${reader} ${read} ${key} ${resolution.kind}`, `what ${reader} says of ${read}`);
  }
  for (const build of cluster.kustomizations) addBuild(build, add);
  return facts;
}

function addBuild(
  { spec, state, uses }: KustomizationBuild,
  add: (fact: string, what: string) => void,
): void {
  const owner = `${spec.namespace}/${spec.name}`;
  add(`build ${owner} ${state.kind}`, `Kustomization ${owner}`);
  for (const { name, status } of uses)
    add(`use ${owner} ${name} ${status}`, `\${${name}} in Kustomization ${owner}`);
}

function errorsOf({ findings }: Model, named: Named): Facts {
  const facts = new Map<string, { count: number; what: string }>();
  for (const { code, severity, message } of findings) {
    if (severity !== 'error') continue;
    const key = named(`${code} ${message}`);
    facts.set(key, { count: (facts.get(key)?.count ?? 0) + 1, what: message });
  }
  return facts;
}

/** A tree as text, its keys sorted by their names after the renaming. */
function canonical(node: Node, named: Named): string {
  const resolved = resolve(node);
  switch (resolved.kind) {
    case 'scalar':
      return `${valueOf(resolved, 'kyaml').type} ${JSON.stringify(named(resolved.text))}`;
    case 'sequence':
      return `[${resolved.items.map((item) => canonical(item, named)).join()}]`;
    case 'mapping': {
      const entries = resolved.entries.map(
        (entry) => `${named(keyText(entry) ?? '?')}: ${canonical(entry.value, named)}`,
      );
      return `{${entries.toSorted().join()}}`;
    }
  }
}
