import { fieldSpec, mergeFieldSpecs, type FieldSpec } from './field-spec.ts';
import { compareTypes, typeText } from '../resource/kind-order.ts';
import type { TypeSelector } from '../resource/object-id.ts';
import defaults from '../tables/field-specs.json' with { type: 'json' };

/** A type, and the fields of other types that hold names of its objects. */
export interface NameReference extends TypeSelector {
  readonly referrers: readonly FieldSpec[];
}

/** Makes a name reference; the type defaults to all. */
export function nameReference(
  { group = '', version = '', kind = '' }: Partial<TypeSelector>,
  referrers: readonly FieldSpec[],
): NameReference {
  return { group, version, kind, referrers };
}

/** The lists of fields that a configuration holds. */
export const FIELD_LISTS = [
  'namePrefix',
  'nameSuffix',
  'namespace',
  'commonLabels',
  'labels',
  'templateLabels',
  'commonAnnotations',
  'varReference',
  'images',
  'replicas',
] as const;

/** The name of a list of fields. */
export type FieldList = (typeof FIELD_LISTS)[number];

/** Which fields the transformers change, and where objects name others. */
export type Configuration = Readonly<Record<FieldList, readonly FieldSpec[]>> & {
  readonly nameReference: readonly NameReference[];
};

/** A configuration without fields. */
export const EMPTY_CONFIGURATION: Configuration = {
  namePrefix: [],
  nameSuffix: [],
  namespace: [],
  commonLabels: [],
  labels: [],
  templateLabels: [],
  commonAnnotations: [],
  varReference: [],
  images: [],
  replicas: [],
  nameReference: [],
};

/** What kustomize builds in. */
export const DEFAULT_CONFIGURATION: Configuration = merged(
  EMPTY_CONFIGURATION,
  defaultConfiguration(),
  () => {},
);

function defaultConfiguration(): Configuration {
  return sorted({
    ...EMPTY_CONFIGURATION,
    namePrefix: defaultSpecs(defaults.namePrefix),
    nameSuffix: defaultSpecs(defaults.nameSuffix),
    namespace: defaultSpecs(defaults.namespace),
    commonLabels: defaultSpecs(defaults.commonLabels),
    templateLabels: defaultSpecs(defaults.templateLabels),
    commonAnnotations: defaultSpecs(defaults.commonAnnotations),
    varReference: defaultSpecs(defaults.varReference),
    images: defaultSpecs(defaults.images),
    replicas: defaultSpecs(defaults.replicas),
    nameReference: defaults.nameReference.map((type) => nameReference(type, defaultSpecs(type.fieldSpecs))),
  });
}

/** Both configurations; `conflict` gets a field that one of them creates and the other does not. */
export function mergeConfigurations(
  base: Configuration,
  added: Configuration,
  conflict: (spec: FieldSpec) => void,
): Configuration {
  if (base === added || added === EMPTY_CONFIGURATION) return base;
  if (base === EMPTY_CONFIGURATION && added === DEFAULT_CONFIGURATION) return added;
  return merged(base, added, conflict);
}

/** Merging is no union: a spec for all types is left out where one for some type stands before it. */
function merged(
  base: Configuration,
  added: Configuration,
  conflict: (spec: FieldSpec) => void,
): Configuration {
  const references = mergeReferences(base.nameReference, added.nameReference, conflict);
  const result = { ...base, nameReference: references };
  for (const list of FIELD_LISTS) result[list] = mergeFieldSpecs(base[list], added[list], conflict);
  return sorted(result);
}

function mergeReferences(
  base: readonly NameReference[],
  added: readonly NameReference[],
  conflict: (spec: FieldSpec) => void,
): readonly NameReference[] {
  let result = base;
  for (const reference of added) result = mergeReference(result, reference, conflict);
  return result;
}

function mergeReference(
  references: readonly NameReference[],
  added: NameReference,
  conflict: (spec: FieldSpec) => void,
): readonly NameReference[] {
  const index = references.findIndex((other) => typeText(other) === typeText(added));
  const same = references[index];
  if (same === undefined) return [...references, added];
  return references.with(index, {
    ...same,
    referrers: mergeFieldSpecs(same.referrers, added.referrers, conflict),
  });
}

interface WrittenSpec extends Partial<TypeSelector> {
  readonly path: string;
  readonly create?: boolean;
}

function defaultSpecs(specs: readonly WrittenSpec[]): readonly FieldSpec[] {
  return specs.map((spec) => fieldSpec(spec.path, spec.create ?? false, spec));
}

function sorted(configuration: Configuration): Configuration {
  const result = { ...configuration, nameReference: configuration.nameReference.toSorted(compareTypes) };
  for (const list of FIELD_LISTS) result[list] = configuration[list].toSorted(compareTypes);
  return result;
}
