import { at, entriesOf, get, keyText, type Node } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import type { TypeSelector } from '../resource/object-id.ts';
import {
  EMPTY_CONFIGURATION,
  mergeConfigurations,
  nameReference,
  type Configuration,
} from './configuration.ts';
import { fieldSpec } from './field-spec.ts';

/**
 * The fields that a file of `crds` marks, an OpenAPI map from type names to schemas: as names of other objects, label
 * selectors, annotations or identities (kustomize's accumulator.LoadConfigFromCRDs).
 */
export function configurationOfCrds(document: Node): Configuration {
  let result = EMPTY_CONFIGURATION;
  for (const entry of entriesOf(document)) {
    const name = keyText(entry) ?? '';
    const properties = at(entry.value, 'Schema', 'properties');
    const isObject = ['kind', 'apiVersion', 'metadata'].every(
      (field) => get(properties, field) !== undefined,
    );
    if (!isObject) continue;
    const type = { group: '', version: '', kind: name.slice(name.lastIndexOf('.') + 1) };
    result = withMarkedFields(result, { document, type, name, path: [], above: new Set() });
  }
  return result;
}

interface Walk {
  readonly document: Node;
  readonly type: TypeSelector;
  readonly name: string;
  readonly path: readonly string[];
  /** The types that led here, so that a type that holds itself ends. */
  readonly above: ReadonlySet<string>;
}

function withMarkedFields(base: Configuration, walk: Walk): Configuration {
  if (walk.above.has(walk.name)) return base;
  const above = new Set([...walk.above, walk.name]);
  let result = base;
  for (const entry of entriesOf(at(walk.document, walk.name, 'Schema', 'properties'))) {
    const path = [...walk.path, keyText(entry) ?? ''];
    result = mergeConfigurations(result, marks(entry.value, walk.type, path), () => {});
    const name = plainText(get(entry.value, '$ref'));
    if (name !== '') result = withMarkedFields(result, { ...walk, name, path, above });
  }
  return result;
}

function marks(property: Node, type: TypeSelector, path: readonly string[]): Configuration {
  const spec = fieldSpec(path.join('/'), false, type);
  const has = (mark: string): boolean => get(property, `x-kubernetes-${mark}`) !== undefined;
  const version = plainText(get(property, 'x-kubernetes-object-ref-api-version'));
  const kind = plainText(get(property, 'x-kubernetes-object-ref-kind'));
  const key = plainText(get(property, 'x-kubernetes-object-ref-name-key')) || 'name';
  const referrer = fieldSpec([...path, key].join('/'), false, type);
  return {
    ...EMPTY_CONFIGURATION,
    commonAnnotations: has('annotation') ? [spec] : [],
    commonLabels: has('label-selector') ? [spec] : [],
    namePrefix: has('identity') ? [spec] : [],
    nameReference: version === '' || kind === '' ? [] : [nameReference({ version, kind }, [referrer])],
  };
}
