import type { BuiltObject } from '@hops/flux';
import { spanOf } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { isText, type Field } from './fields.ts';
import { prose, shortened, table, tallied } from './wording.ts';

/** A label or annotation that an object carries. */
interface Carried {
  readonly key: string;
  readonly value: string;
  readonly object: BuiltObject;
  readonly field: Field;
}

/** What names, groups or describes an object, and what its own controller reads of it. */
const wellKnown =
  /^(?:app|name|hostname|namespace|node|job|severity|component|instance|role|tier|version|k8s-app|helm\.sh|app\.kubernetes\.io|kubernetes\.io|kustomize\.toolkit|meta\.helm|prometheus|grafana|policies\.kyverno|kubectl|argocd|checksum|nginx\.ingress|gethomepage|hajimari|pod-security|link|type|icon|group|description|title|summary|runbook\w*|message)\b/i;

/** Labels and annotations by which an object asks something of another: who carries each, who looks for it. */
export function switches(facts: Facts, most: number): string {
  const groups = tallied(carried(facts), ({ key }) => key).map((group) => ({
    ...group,
    readers: readersOf(group.key, group.items, facts),
  }));
  const rows = groups
    .filter(({ items, readers }) => readers.length > 0 || items.length > 1)
    .toSorted((one, other) => Math.sign(other.readers.length) - Math.sign(one.readers.length))
    .slice(0, Math.min(2 * most, 30))
    .map(({ key, items, first, readers }) => [
      prose(`${key}: ${valueWords(items)}`, 120),
      shortened(carriersOf(items), Math.min(most, 24)),
      facts.cite(spanOf(first.field.node)),
      shortened(readers, 3) || '–',
    ]);
  return table(['Label or annotation', 'Carried by', 'For example', 'Also named in'], rows);
}

/** Those of objects, and those that a chart's values give to pods, claims, services and routes. */
function carried(facts: Facts): Carried[] {
  return facts
    .allFields()
    .filter(isText)
    .filter(({ keys }) => /^(?:labels|annotations|podAnnotations|podLabels)$/.test(keys.at(-2) ?? ''))
    .filter(({ keys, object }) => !wellKnown.test(keys.at(-1)!) && isTold(keys, object))
    .filter(({ node }) => !node.text.startsWith('ENC['))
    .map((field) => ({ key: field.keys.at(-1)!, value: field.node.text, object: field.object, field }));
}

function isTold(keys: readonly string[], { id }: BuiltObject): boolean {
  const isNoise =
    /^(?:CustomResourceDefinition|ClusterRole|Role|PrometheusRule|GrafanaDashboard|ConfigMap|ExternalSecret)$/;
  return !isNoise.test(id.kind) && !keys.includes('rules');
}

function valueWords(items: readonly Carried[]): string {
  const values = [...new Set(items.map(({ value }) => value))];
  return values.length > 3 || values.some((value) => value.length > 50) ? '…' : values.join(' or ');
}

/** By name, or by kind and name where it is no release; Namespaces last. */
function carriersOf(items: readonly Carried[]): string[] {
  const kinds = tallied(items, ({ object }) => object.id.kind);
  return kinds.flatMap(({ key, items: own }) => {
    const names = [...new Set(own.map(({ object }) => object.id.name))];
    return key === 'HelmRelease' ? names : [`${key} ${names[0]}`, ...names.slice(1)];
  });
}

/** Where a key stands beside those who carry it, in what is applied or precedes Flux: what looks for it. */
function readersOf(key: string, items: readonly Carried[], { mentions, placeOf, model }: Facts): string[] {
  const own = new Set(items.map(({ field }) => placeOf(spanOf(field.node)).file));
  const isManifest = new Set(model.manifests.map(({ path }) => path));
  return mentions(key)
    .filter(({ file }) => !own.has(file) && (model.reached.files.has(file) || !isManifest.has(file)))
    .map(citation);
}
