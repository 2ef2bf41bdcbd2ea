import { findProvider, type BuiltObject, type KustomizationBuild } from '@hops/flux';
import { templateVariables, type ClusterModel, type Placing, type Reference } from '@hops/model';
import type { Span } from '@hops/text';
import { at, entriesOf, keyText, resolve, spanOf, textOf } from '@hops/yaml';
import type { Effect } from './answer.ts';
import { externalSpec, referencesTo, type DataKey } from './data-key.ts';
import { fieldIndex } from './fields.ts';
import type { Hit } from './hit.ts';
import { nameOfKeys } from './key-target.ts';
import { sayObject } from './object-name.ts';

/** Who reads a key in one cluster; for a part of an ExternalSecret's template, who reads the keys made of it too. */
export function keyReaders(target: DataKey, cluster: ClusterModel, places: Placing): Hit[] {
  const direct = directReaders(target, cluster, places);
  const maker = findProvider(target.object, cluster.cluster.objects)?.object;
  if (maker === undefined) return direct;
  return [
    ...direct,
    ...madeKeys(maker, target.key).flatMap(({ key, span }) => [
      readingHit(
        maker,
        { span, message: `makes the key ${key} of it`, effect: 'lacks what it reads' },
        cluster,
        places,
      ),
      ...(key === target.key ? [] : directReaders({ ...target, key }, cluster, places)),
    ]),
  ];
}

function directReaders(target: DataKey, cluster: ClusterModel, places: Placing): Hit[] {
  const all = referencesTo(target.object, cluster).flatMap((reference) => {
    const message = readingOf(reference, target);
    return message === undefined ? [] : { reference, message };
  });
  return all.map(({ reference, message }) => {
    const { from, span, keySpan = span } = reference;
    return readingHit(from, { span: keySpan, message, effect: effectOf(reference) }, cluster, places);
  });
}

/** How a reference reads the key; `undefined` where it reads another one. */
function readingOf({ kind, key: read }: Reference, { object, key }: DataKey): string | undefined {
  const name = nameOfKeys(object).replace('/', ' ');
  if (kind === 'reads all keys') return `reads all keys of ${name}`;
  if (read !== key) return undefined;
  return kind === 'values from'
    ? `takes values from the key ${key} of ${name}`
    : `reads the key ${key} of ${name}`;
}

function effectOf({ kind, optional }: Reference): Effect {
  if (optional) return 'changes';
  return kind === 'values from' ? 'Flux stops' : 'lacks what it reads';
}

interface Reading {
  readonly span: Span;
  readonly message: string;
  readonly effect: Effect;
}

function readingHit(
  from: BuiltObject,
  { span, message, effect }: Reading,
  { name }: ClusterModel,
  places: Placing,
): Hit {
  const field = fieldIndex([from])(span)?.path ?? '';
  const way = { cluster: name, kustomization: from.owner, object: sayObject(from.id), field };
  return { effect, impact: { ...places.place(span), ...way, message } };
}

/** The keys of a template that are made of what is fetched under a name, and where their values use it. */
function madeKeys(maker: BuiltObject, fetched: string): { readonly key: string; readonly span: Span }[] {
  const lines = entriesOf(at(externalSpec(maker), 'target', 'template', 'data'));
  return lines.flatMap(({ key, value }) => {
    const text = textOf(value) ?? '';
    const name = keyText({ key, value });
    if (name === undefined || !templateVariables(text).includes(fetched)) return [];
    return { key: name, span: spanOf(resolve(value)) };
  });
}

/** The builds that substitute with the key. */
export function substitutingBuilds(
  { object, key }: DataKey,
  { cluster }: ClusterModel,
): KustomizationBuild[] {
  return cluster.kustomizations.filter(
    ({ spec, variables }) =>
      variables.entries.has(key) &&
      object.namespace === spec.namespace &&
      spec.substituteFrom.some(({ kind, name }) => kind === object.kind && name === object.name),
  );
}
