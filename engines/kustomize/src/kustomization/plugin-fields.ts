import {
  CONFIG_MAP_GENERATOR,
  FIELD_SPECS,
  IMAGE,
  PATCH,
  REPLACEMENT_ENTRY,
  REPLICA,
  SECRET_GENERATOR,
  SELECTOR,
} from './fields.ts';
import type { Shape } from './shape.ts';

const STRING: Shape = { type: 'string' };
const MAP: Shape = { type: 'map' };

/** What the configurations of kustomize's builtin transformers hold, by kind. */
export const TRANSFORMER_PLUGINS: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    AnnotationsTransformer: plugin({ annotations: MAP, fieldSpecs: FIELD_SPECS }),
    HashTransformer: plugin({}),
    ImageTagTransformer: plugin({ imageTag: IMAGE, fieldSpecs: FIELD_SPECS }),
    LabelTransformer: plugin({ labels: MAP, fieldSpecs: FIELD_SPECS }),
    NamespaceTransformer: plugin({
      fieldSpecs: FIELD_SPECS,
      unsetOnly: { type: 'bool' },
      setRoleBindingSubjects: STRING,
    }),
    PatchJson6902Transformer: plugin({ target: SELECTOR, path: STRING, jsonOp: STRING }),
    PatchStrategicMergeTransformer: plugin({ paths: { type: 'list', items: STRING }, patches: STRING }),
    PatchTransformer: plugin(fieldsOf(PATCH)),
    PrefixSuffixTransformer: plugin({ prefix: STRING, suffix: STRING, fieldSpecs: FIELD_SPECS }),
    PrefixTransformer: plugin({ prefix: STRING, fieldSpecs: FIELD_SPECS }),
    ReplacementTransformer: plugin({ replacements: { type: 'list', items: REPLACEMENT_ENTRY } }),
    ReplicaCountTransformer: plugin({ replica: REPLICA, fieldSpecs: FIELD_SPECS }),
    SuffixTransformer: plugin({ suffix: STRING, fieldSpecs: FIELD_SPECS }),
    ValueAddTransformer: plugin({
      value: STRING,
      targetFilePath: STRING,
      targets: {
        type: 'list',
        items: struct({ selector: SELECTOR, fieldPath: STRING, filePathPosition: { type: 'int' } }),
      },
    }),
  }),
);

/** What the configurations of kustomize's builtin generators hold, by kind. */
export const GENERATOR_PLUGINS: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    ConfigMapGenerator: plugin(fieldsOf(CONFIG_MAP_GENERATOR)),
    SecretGenerator: plugin(fieldsOf(SECRET_GENERATOR)),
    IAMPolicyGenerator: plugin({
      cloud: STRING,
      kubernetesService: struct({ name: STRING, namespace: STRING }),
      serviceAccount: struct({ name: STRING, projectId: STRING }),
    }),
  }),
);

function plugin(fields: Readonly<Record<string, Shape>>): Shape {
  return struct({ ...fields, metadata: struct({ name: STRING, namespace: STRING }) });
}

function struct(fields: Readonly<Record<string, Shape>>): Shape {
  return { type: 'struct', name: 'plugin configuration', fields };
}

function fieldsOf(shape: Shape): Readonly<Record<string, Shape>> {
  return shape.type === 'struct' ? shape.fields : {};
}
