import type { Shape } from './shape.ts';

const STRING: Shape = { type: 'string' };
const BOOL: Shape = { type: 'bool' };
const INT: Shape = { type: 'int' };
const ANY: Shape = { type: 'any' };
const MAP: Shape = { type: 'map' };
const STRINGS: Shape = list(STRING);

const TYPE = embedded({ group: STRING, version: STRING, kind: STRING });
const NAMES = { name: STRING, namespace: STRING };
const OBJECT = { ...TYPE, ...embedded(NAMES) };

/** A target of patches and replacements. */
export const SELECTOR: Shape = struct('selector', {
  ...OBJECT,
  annotationSelector: STRING,
  labelSelector: STRING,
});

/** A list of field specs. */
export const FIELD_SPECS: Shape = list(struct('field spec', { ...TYPE, path: STRING, create: BOOL }));

/** An entry of `patches`. */
export const PATCH: Shape = struct('patch', {
  path: STRING,
  patch: STRING,
  target: SELECTOR,
  options: struct('patch options', { allowNameChange: BOOL, allowKindChange: BOOL }),
});

const FIELD_OPTIONS = struct('field options', {
  delimiter: STRING,
  index: INT,
  encoding: STRING,
  create: BOOL,
});

const REPLACEMENT_FIELDS: Readonly<Record<string, Shape>> = {
  source: struct('replacement source', { ...OBJECT, fieldPath: STRING, options: FIELD_OPTIONS }),
  sourceValue: STRING,
  targets: list(
    struct('replacement target', {
      select: SELECTOR,
      reject: list(SELECTOR),
      fieldPaths: STRINGS,
      options: FIELD_OPTIONS,
    }),
  ),
};

/** A replacement, as a file holds it. */
export const REPLACEMENT: Shape = struct('replacement', REPLACEMENT_FIELDS);

/** An entry of `replacements`. */
export const REPLACEMENT_ENTRY: Shape = struct('replacement', {
  ...embedded(REPLACEMENT_FIELDS),
  path: STRING,
});

/** Options of generators. */
const GENERATOR_OPTIONS: Shape = struct('generator options', {
  labels: MAP,
  annotations: MAP,
  disableNameSuffixHash: BOOL,
  immutable: BOOL,
});

const GENERATOR_FIELDS: Readonly<Record<string, Shape>> = {
  name: STRING,
  namespace: STRING,
  behavior: STRING,
  literals: STRINGS,
  files: STRINGS,
  envs: STRINGS,
  env: STRING,
  options: GENERATOR_OPTIONS,
};

/** An entry of `configMapGenerator`. */
export const CONFIG_MAP_GENERATOR: Shape = struct('configMapGenerator', embedded(GENERATOR_FIELDS));

/** An entry of `secretGenerator`. */
export const SECRET_GENERATOR: Shape = struct('secretGenerator', {
  ...embedded(GENERATOR_FIELDS),
  type: STRING,
});

/** An entry of `images`. */
export const IMAGE: Shape = struct('image', {
  name: STRING,
  newName: STRING,
  newTag: STRING,
  tagSuffix: STRING,
  digest: STRING,
});

/** An entry of `replicas`. */
export const REPLICA: Shape = struct('replica', { name: STRING, count: INT });

/** The `sortOptions`. */
const SORT_OPTIONS: Shape = struct('sort options', {
  order: STRING,
  legacySortOptions: struct('legacy sort options', { orderFirst: STRINGS, orderLast: STRINGS }),
});

/** A kustomization.yaml (api/types.Kustomization). */
export const KUSTOMIZATION: Shape = struct('kustomization', {
  ...embedded({ apiVersion: STRING, kind: STRING }),
  metadata: struct('metadata', { name: STRING, namespace: STRING, labels: MAP, annotations: MAP }),
  openapi: MAP,
  namePrefix: STRING,
  nameSuffix: STRING,
  namespace: STRING,
  commonLabels: MAP,
  labels: list(
    struct('label', { pairs: MAP, includeSelectors: BOOL, includeTemplates: BOOL, fields: FIELD_SPECS }),
  ),
  commonAnnotations: MAP,
  patchesStrategicMerge: STRINGS,
  patchesJson6902: list(PATCH),
  patches: list(PATCH),
  images: list(IMAGE),
  imageTags: list(IMAGE),
  replacements: list(REPLACEMENT_ENTRY),
  replicas: list(REPLICA),
  vars: list(
    struct('variable', {
      name: STRING,
      objref: struct('object reference', { apiVersion: STRING, ...TYPE, ...NAMES }),
      fieldref: struct('field reference', { fieldPath: STRING }),
    }),
  ),
  sortOptions: SORT_OPTIONS,
  resources: STRINGS,
  components: STRINGS,
  crds: STRINGS,
  bases: STRINGS,
  configMapGenerator: list(CONFIG_MAP_GENERATOR),
  secretGenerator: list(SECRET_GENERATOR),
  helmGlobals: ANY,
  helmCharts: list(ANY),
  helmChartInflationGenerator: list(ANY),
  generatorOptions: GENERATOR_OPTIONS,
  configurations: STRINGS,
  generators: STRINGS,
  transformers: STRINGS,
  validators: STRINGS,
  buildMetadata: STRINGS,
});

const REFERRERS: Readonly<Record<string, Shape>> = { ...TYPE, fieldSpecs: FIELD_SPECS };

/** A file named by `configurations` (builtinconfig.TransformerConfig). */
export const CONFIGURATION: Shape = struct('configuration', {
  namePrefix: FIELD_SPECS,
  nameSuffix: FIELD_SPECS,
  namespace: FIELD_SPECS,
  commonLabels: FIELD_SPECS,
  labels: FIELD_SPECS,
  templateLabels: FIELD_SPECS,
  commonAnnotations: FIELD_SPECS,
  nameReference: list(struct('name reference', REFERRERS)),
  varReference: FIELD_SPECS,
  images: FIELD_SPECS,
  replicas: FIELD_SPECS,
});

function embedded(fields: Readonly<Record<string, Shape>>): Readonly<Record<string, Shape>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name, { type: 'embedded', shape }]),
  );
}

function list(items: Shape): Shape {
  return { type: 'list', items };
}

function struct(name: string, fields: Readonly<Record<string, Shape>>): Shape {
  return { type: 'struct', name, fields };
}
