import fc from 'fast-check';
import { labels, list, name, namespace, some, type GeneratedObject } from './objects.ts';
import { edit, type Edit } from './patches.ts';
import { text, type Tree } from './tree.ts';

/** The fields of a kustomization, where those that need objects are still to be made. */
export interface Fields {
  readonly plain: Readonly<Record<string, Tree>>;
  readonly edits: readonly Edit[];
  readonly replacements: readonly Replacement[];
}

/** An entry of `replacements`, given an object to take from and one to give to. */
export interface Replacement {
  readonly source: number;
  readonly target: number;
  readonly entry: (source: GeneratedObject, target: GeneratedObject) => Tree;
}

const FIELD_SPEC: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom<Tree>(
    { path: 'spec/any/labels', create: true },
    { path: 'spec/list/labels' },
    { path: 'metadata/labels', kind: 'Widget', create: true },
    { path: 'spec/template/metadata/labels', create: true, kind: 'Widget' },
    { path: 'spec/containers[]/env', group: 'example.com' },
  ),
);

const label = fc
  .tuple(
    fc.record({ pairs: labels }),
    some({ includeSelectors: fc.boolean(), includeTemplates: fc.boolean(), fields: list(FIELD_SPEC) }),
  )
  .map(([pairs, rest]) => ({ ...pairs, ...rest }));

const generatorOptions = some({
  labels,
  annotations: labels,
  disableNameSuffixHash: fc.boolean(),
  immutable: fc.boolean(),
});

const literal = fc.tuple(fc.constantFrom('a', 'b', 'c'), text).map(([key, value]) => `${key}=${value}`);

const generator = fc
  .tuple(
    fc.record({ name }),
    some({
      namespace,
      behavior: fc.oneof(
        { arbitrary: fc.constant('create'), weight: 9 },
        { arbitrary: fc.constantFrom('merge', 'replace'), weight: 1 },
      ),
      literals: fc.uniqueArray(fc.oneof({ arbitrary: literal, weight: 30 }, { arbitrary: text, weight: 1 }), {
        maxLength: 2,
        selector: (entry) => entry.slice(0, 2),
      }),
      files: fc.uniqueArray(
        fc.oneof(
          { arbitrary: fc.constantFrom('notes.txt', 'renamed=notes.txt', 'data.bin'), weight: 20 },
          { arbitrary: fc.constantFrom('missing.txt', 'a=b=c', '=x'), weight: 1 },
        ),
        { maxLength: 2 },
      ),
      envs: fc.constant(['app.env']),
      options: generatorOptions,
    }),
  )
  .map(([called, rest]) => ({ ...called, ...rest }));

const imageEntry = fc
  .tuple(
    fc.constantFrom('nginx', 'ghcr.io/org/app', 'reg:5000/db', 'db'),
    some({
      newName: fc.constantFrom('mirror/nginx', 'db'),
      newTag: fc.constantFrom<Tree>('v2', '1.0', { raw: '"1"' }),
      digest: fc.constant('sha256:cd'),
      tagSuffix: fc.constant('-alpine'),
    }),
  )
  .map(([called, rest]) => ({ name: called, ...rest }));

const variable = fc.record({
  name: fc.constantFrom('VAR', 'A'),
  objref: fc.record({
    apiVersion: fc.constantFrom('v1'),
    kind: fc.constantFrom('Service', 'ConfigMap'),
    name,
  }),
});

/** Fields that need no object. */
const plainFields: fc.Arbitrary<Readonly<Record<string, Tree>>> = some({
  namespace,
  namePrefix: fc.constantFrom('pre-', ''),
  nameSuffix: fc.constantFrom('-suf', '-x'),
  commonLabels: labels,
  commonAnnotations: labels,
  labels: list(label),
  images: list(imageEntry),
  replicas: fc.array(fc.record({ name, count: fc.constantFrom(0, 5) }), { maxLength: 1 }),
  configMapGenerator: list(generator),
  secretGenerator: list(generator.map((entry) => ({ ...entry, type: 'Opaque' }))),
  generatorOptions,
  vars: list(variable),
  buildMetadata: fc.subarray(['originAnnotations', 'transformerAnnotations', 'managedByLabel']),
  sortOptions: fc.constantFrom<Tree>(
    { order: 'fifo' },
    { order: 'legacy' },
    { order: 'legacy', legacySortOptions: { orderFirst: ['Deployment'], orderLast: ['ConfigMap'] } },
  ),
});

const SOURCE_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'data.a',
  'spec.replicas',
  'spec.template.spec.containers.0.image',
  'spec.template.spec.containers.[name=app].image',
  'metadata.labels.[app.kubernetes.io/name]',
  'metadata.labels.app',
  'spec.any',
  'kind',
  'spec.values',
];

const TARGET_PATHS = [
  ...SOURCE_PATHS.filter((path) => path !== 'kind'),
  'spec.template.spec.containers.*.image',
  'spec.template.spec.containers.[name=side].env.[name=A].value',
  'metadata.annotations.new',
  'spec.list.*.a',
  'spec.list.0',
  'spec.list.-',
  'data.[c.conf]',
  'spec.values.a.b',
];

const fieldOptions = fc.option(
  some({
    delimiter: fc.constantFrom(':', '/', '.', ''),
    index: fc.constantFrom(0, 0, 1, 2, -1, 9),
    create: fc.constantFrom(true, true, false),
    encoding: fc.constantFrom('', 'base64'),
  }),
  { nil: undefined },
);

/** An entry of `replacements`. */
const replacement: fc.Arbitrary<Replacement> = fc
  .tuple(
    fc.nat(9),
    fc.nat(9),
    fc.constantFrom(...SOURCE_PATHS),
    fc.array(fc.constantFrom(...TARGET_PATHS), { minLength: 1, maxLength: 2 }),
    fieldOptions,
    fieldOptions,
    fc.boolean(),
    fc.option(fc.constantFrom('one', 'v2:3'), { nil: undefined, freq: 6 }),
  )
  .map(([source, target, fieldPath, fieldPaths, from, to, byKind, value]) => ({
    source,
    target,
    entry: (one: GeneratedObject, other: GeneratedObject): Tree => ({
      ...(value !== undefined
        ? { sourceValue: value }
        : {
            source: {
              kind: one.kind,
              name: one.name,
              fieldPath,
              ...(from === undefined ? {} : { options: from }),
            },
          }),
      targets: [
        {
          select: byKind ? { kind: other.kind } : { kind: other.kind, name: other.name },
          fieldPaths,
          ...(to === undefined ? {} : { options: to }),
        },
      ],
    }),
  }));

/** A kustomization's fields. */
export const fields: fc.Arbitrary<Fields> = fc.record({
  plain: fc.tuple(plainFields, fc.infiniteStream(fc.nat(7))).map(([all, keep]) => thinned(all, keep)),
  edits: fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.array(edit, { maxLength: 2 }), weight: 1 },
  ),
  replacements: fc.oneof(
    { arbitrary: fc.constant([]), weight: 4 },
    { arbitrary: fc.array(replacement, { maxLength: 2 }), weight: 1 },
  ),
});

/** Few of the fields, so that what one of them does is seen. */
function thinned(
  all: Readonly<Record<string, Tree>>,
  keep: Iterator<number>,
): Readonly<Record<string, Tree>> {
  return Object.fromEntries(Object.entries(all).filter(() => keep.next().value === 0));
}
