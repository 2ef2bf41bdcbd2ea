import type { Span } from '@hops/text';
import { makeMapping, makeScalar, spanOf, type Entry, type Mapping, type Node } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { givenText, isSet, pairsAt, textAt } from '../kustomization/values.ts';
import { after, textNode, type Hop } from '../nodes.ts';
import { compareText } from '../resource/kind-order.ts';
import { draftOf, type Behavior, type Draft } from '../resource/resource.ts';
import { base64Lines } from './base64.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** The kinds that have a generator. */
export type GeneratedKind = 'ConfigMap' | 'Secret';

/**
 * The resource of an entry of `configMapGenerator` or `secretGenerator`; the kustomization's `generatorOptions` give
 * way to its own `options`. Reports a generator without a name, and keys that come twice.
 */
export function generate(
  context: BuildContext,
  site: Site,
  kind: GeneratedKind,
  generator: Mapping,
  shared: readonly (Node | undefined)[],
): Draft | undefined {
  const name = givenText(generator, 'name');
  if (name === undefined) {
    const message = 'This generator has no name. Add one.';
    context.report(failure('kustomize-bad-generator', spanOf(generator), message));
    return undefined;
  }
  const pairs = distinctPairs(context, pairsOf(context, site, generator));
  const fields = [
    ...headFields(kind, generator, shared),
    ...(kind === 'ConfigMap' ? configMapData(generator, pairs) : secretData(generator, pairs)),
    ...(shared.some((options) => isSet(options, 'immutable'))
      ? [field(generator, 'immutable', truth(generator))]
      : []),
  ];
  const draft = draftOf(makeMapping(fields, after(hopOf(generator))));
  const needsHash = !shared.some((options) => isSet(options, 'disableNameSuffixHash'));
  return { ...draft, needsHash, behavior: behaviorOf(generator) };
}

function hopOf(generator: Mapping): Hop {
  return { step: 'generated', span: spanOf(generator) };
}

function field(generator: Mapping, key: string, value: Node): Entry {
  return { key: makeScalar(key, after(hopOf(generator))), value };
}

function truth(generator: Mapping): Node {
  return makeScalar('true', after(hopOf(generator)));
}

function headFields(
  kind: GeneratedKind,
  generator: Mapping,
  shared: readonly (Node | undefined)[],
): readonly Entry[] {
  const written = (key: string, value: string): Entry =>
    field(generator, key, textNode(value, after(hopOf(generator))));
  const metadata = ['name', 'namespace'].flatMap((key) => copied(generator, key));
  for (const key of ['labels', 'annotations']) metadata.push(...mergedMap(generator, key, shared));
  return [
    written('apiVersion', 'v1'),
    written('kind', kind),
    field(generator, 'metadata', makeMapping(metadata, after(hopOf(generator)))),
    ...(kind === 'Secret' ? [written('type', textAt(generator, 'type') || 'Opaque')] : []),
  ];
}

function copied(generator: Mapping, key: string): readonly Entry[] {
  const value = givenText(generator, key);
  if (value === undefined) return [];
  return [
    field(generator, key, textNode(value.text, after({ step: 'generated', span: spanOf(value.node) }))),
  ];
}

/** A map of the options: the first options that have a key decide. */
function mergedMap(generator: Mapping, key: string, shared: readonly (Node | undefined)[]): readonly Entry[] {
  const pairs = new Map(shared.toReversed().flatMap((options) => pairsAt(options, key)));
  if (pairs.size === 0) return [];
  const entries = [...pairs].map(([name, value]) =>
    field(generator, name, textNode(value.text, after({ step: 'generated', span: spanOf(value) }))),
  );
  return [field(generator, key, makeMapping(entries, after(hopOf(generator))))];
}

function distinctPairs(context: BuildContext, pairs: readonly Pair[]): readonly Pair[] {
  const distinct = new Map<string, Pair>();
  for (const pair of pairs) {
    if (!distinct.has(pair.key)) distinct.set(pair.key, pair);
    else context.report(sameKey(distinct.get(pair.key)!, pair));
  }
  return [...distinct.values()].toSorted((a, b) => compareText(a.key, b.key));
}

/** The key is not named: in an env file, a line without `=` is a key, and may be the rest of a secret. */
function sameKey(first: Pair, second: Pair): ReturnType<typeof failure> {
  const message = 'This generator has the same key twice. Rename one of the two, or remove it.';
  const related = [{ span: placeOf(first), message: 'the key is here first' }];
  return failure('kustomize-bad-generator', placeOf(second), message, related);
}

function placeOf({ value }: Pair): Span {
  return 'text' in value ? spanOf(value.text) : value.origin.span;
}

function configMapData(generator: Mapping, pairs: readonly Pair[]): readonly Entry[] {
  const entries = { data: [] as Entry[], binaryData: [] as Entry[] };
  for (const { key, value } of pairs) {
    if ('text' in value) entries.data.push(field(generator, key, value.text));
    else entries.binaryData.push(field(generator, key, textNode(base64Lines(value.bytes), value.origin)));
  }
  return Object.entries(entries)
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => field(generator, key, makeMapping(list, after(hopOf(generator)))));
}

function secretData(generator: Mapping, pairs: readonly Pair[]): readonly Entry[] {
  const entries = pairs.map(({ key, value }) => {
    if ('bytes' in value) return field(generator, key, textNode(base64Lines(value.bytes), value.origin));
    const encoded = base64Lines(new TextEncoder().encode(value.text.text));
    return field(generator, key, textNode(encoded, value.text.origin!));
  });
  return [field(generator, 'data', makeMapping(entries, after(hopOf(generator))))];
}

function behaviorOf(generator: Mapping): Behavior {
  const text = textAt(generator, 'behavior');
  return text === 'create' || text === 'replace' || text === 'merge' ? text : 'unspecified';
}
