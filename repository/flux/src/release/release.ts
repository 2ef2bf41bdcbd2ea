import { isMapping, parse, scalarSource, type Mapping } from '@hops/yaml';
import { groups } from '../kinds.ts';
import type { BuiltObject, ObjectIndex } from '../objects.ts';
import { findProvider, type ProvidedKey } from '../providers.ts';
import { readRelease, type ReleaseSpec, type ValuesReference } from './spec.ts';

/** One entry of `valuesFrom` and what was found behind it. */
export type ValuesSource =
  | {
      readonly kind: 'found';
      readonly from: ValuesReference;
      readonly key: ProvidedKey;
      /** What is merged; `undefined` for a single value, a Secret's values, and text that is no mapping. */
      readonly values: Mapping | undefined;
    }
  /** The object is made by a controller, so its keys or values are known in the cluster only. */
  | { readonly kind: 'unknown'; readonly from: ValuesReference }
  | { readonly kind: 'missing object'; readonly from: ValuesReference }
  | { readonly kind: 'missing key'; readonly from: ValuesReference; readonly keys: readonly string[] };

/** Why a release has no rendered objects. The Helm engine, once it is there, adds `rendered` beside it. */
export interface NotRendered {
  readonly kind: 'not rendered';
  readonly reason: string;
}

/** A HelmRelease, with the sources of its values in the order in which they are merged. */
export interface Release {
  readonly object: BuiltObject;
  readonly spec: ReleaseSpec;
  readonly valuesSources: readonly ValuesSource[];
  readonly rendering: NotRendered;
}

/**
 * The HelmReleases of a cluster. Their charts are not rendered: that is what the Helm engine will be handed the chart
 * and the collected values for, at this place.
 */
export function collectReleases(index: ObjectIndex): Release[] {
  return index.ofKind(groups.helm, 'HelmRelease').map((object) => {
    const spec = readRelease(object.node);
    const valuesSources = spec.valuesFrom.map((from) => valuesSource(from, index));
    return {
      object,
      spec,
      valuesSources,
      rendering: { kind: 'not rendered', reason: 'charts are not rendered yet' },
    };
  });
}

function valuesSource(from: ValuesReference, index: ObjectIndex): ValuesSource {
  const provider = findProvider(from.reference, index);
  if (provider === undefined) return { kind: 'missing object', from };
  const key = provider.keys.find(({ name }) => name === from.key);
  if (key) return { kind: 'found', from, key, values: valuesOf(from, key) };
  if (provider.open) return { kind: 'unknown', from };
  return { kind: 'missing key', from, keys: provider.keys.map(({ name }) => name) };
}

function valuesOf(from: ValuesReference, key: ProvidedKey): Mapping | undefined {
  if (from.targetPath !== undefined || key.value === undefined) return undefined;
  const root = parse(scalarSource(key.value)).documents[0]?.root;
  return isMapping(root) ? root : undefined;
}
