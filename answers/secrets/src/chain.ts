import { findProvider, type BuiltObject } from '@hops/flux';
import type { ClusterModel, Placing, Reference } from '@hops/model';
import { isExternalSecret, readFetching } from './external-secret.ts';
import { makerOf, type MakerObject } from './making.ts';
import { readersOf } from './readers.ts';
import { refreshSteps } from './refresh.ts';
import type { Ingredient, Making, Reader, SecretChain, SecretKey } from './secrets.ts';

/** A Secret of a cluster: the object that makes it, if any, and the references that lead to it. */
export interface FoundSecret {
  readonly namespace: string;
  readonly name: string;
  readonly object: BuiltObject | undefined;
  readonly references: readonly Reference[];
}

/** Follows a Secret from its store to its readers. */
export function chainOf(
  secret: FoundSecret,
  { cluster }: ClusterModel,
  placeOf: Placing['place'],
): SecretChain {
  const { namespace, name, object, references } = secret;
  const readers = readersOf(references, placeOf);
  const common = { namespace, name, readers };
  if (object === undefined) {
    return {
      ...common,
      making: unmade(references),
      keys: readKeys([], readers, () => []),
      more: [],
      refresh: [],
    };
  }
  const made: MakerObject = {
    object,
    provider: findProvider({ kind: 'Secret', namespace, name }, cluster.objects),
    fetching: isExternalSecret(object) ? readFetching(object, cluster, placeOf) : undefined,
  };
  const maker = makerOf(made, cluster, placeOf);
  const parts = { ...common, ...contentOf(made, readers, placeOf) };
  return { ...parts, making: { kind: 'made', maker }, refresh: refreshSteps({ maker, object }, parts) };
}

function unmade(references: readonly Reference[]): Making {
  const unknown = references.find(({ resolution }) => resolution.kind === 'unknown')?.resolution;
  return unknown?.kind === 'unknown' ? unknown : { kind: 'missing' };
}

/** The keys of a Secret, and what else becomes keys. Readers may name keys that no file does. */
function contentOf(
  { provider, fetching }: MakerObject,
  readers: readonly Reader[],
  placeOf: Placing['place'],
): Pick<SecretChain, 'keys' | 'more'> {
  const ingredientsOf = (key: string): Ingredient[] => fetching?.ingredientsOf(key) ?? [];
  const written = (provider?.keys ?? []).map(({ name, span }) => ({
    name,
    place: placeOf(span),
    ingredients: ingredientsOf(name),
  }));
  const open = provider === undefined || provider.open;
  return {
    keys: open ? readKeys(written, readers, ingredientsOf) : written,
    more: open ? (fetching?.more ?? []) : [],
  };
}

/** The written keys, and behind them those that only readers name. */
function readKeys(
  written: readonly SecretKey[],
  readers: readonly Reader[],
  ingredientsOf: (key: string) => Ingredient[],
): SecretKey[] {
  const known = new Map(written.map((key) => [key.name, key]));
  for (const { key, place } of readers) {
    if (key !== undefined && !known.has(key))
      known.set(key, { name: key, place, ingredients: ingredientsOf(key) });
  }
  return [...known.values()];
}
