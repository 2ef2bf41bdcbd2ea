import fc from 'fast-check';
import {
  container,
  image,
  labels,
  list,
  name,
  namespace,
  podSpec,
  some,
  volume,
  type GeneratedObject,
} from './objects.ts';
import { mapping, scalar, tree, type Tree } from './tree.ts';
import { writeYaml } from './write.ts';

/** A patch that still lacks its target: the number chooses one of the objects there are. */
export interface Edit {
  readonly target: number;
  /** The entry of `patches`, given the object that it is for. */
  readonly entry: (object: GeneratedObject) => Tree;
}

const directive = fc.oneof(
  { arbitrary: fc.constantFrom('delete', 'replace', 'merge'), weight: 20 },
  { arbitrary: fc.constant('typo'), weight: 1 },
);

function isMapping(value: Tree): value is Readonly<Record<string, Tree>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function directed(item: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  return fc
    .tuple(item, fc.option(directive, { nil: undefined, freq: 3 }))
    .map(([value, what]) => (what === undefined || !isMapping(value) ? value : { ...value, $patch: what }));
}

const keyed = fc.constantFrom('app', 'side', 'data', 'config').map((called) => ({ name: called }));

const podPatch = fc
  .tuple(
    podSpec,
    some({
      containers: list(directed(fc.oneof(container, keyed))),
      volumes: list(directed(fc.oneof(volume, keyed))),
      $setElementOrder_containers: list(keyed),
      $retainKeys: list(fc.constantFrom('containers', 'volumes', 'x')),
      imagePullSecrets: list(directed(fc.record({ name }))),
      nodeSelector: fc.constantFrom<Tree>(null, {}, { a: 'b' }),
    }),
  )
  .map(([whole, part]) => {
    const { $setElementOrder_containers: order, ...rest } = { ...whole, ...part } as Record<string, Tree>;
    return order === undefined ? rest : { ...rest, '$setElementOrder/containers': order };
  });

const templatePatch = directed(
  fc.record({ metadata: some({ labels, annotations: labels }), spec: podPatch }),
);

const body: fc.Arbitrary<Readonly<Record<string, Tree>>> = fc.oneof(
  fc.record({ spec: directed(some({ template: templatePatch, replicas: scalar, selector: tree })) }),
  fc.record({ spec: directed(mapping) }),
  fc.record({ spec: some({ values: directed(mapping), list: list(mapping), any: tree }) }),
  fc.record({
    data: directed(fc.dictionary(fc.constantFrom('a', 'b', 'd'), fc.oneof(scalar, fc.constant(null)))),
  }),
  fc.record({ subjects: list(directed(fc.record({ kind: fc.constant('User'), name }))) }),
  fc.record({ spec: fc.constant<Tree>(null) }),
  fc.constant({ $patch: 'delete' }),
  fc.constant({}),
);

const metadataPatch = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  { arbitrary: some({ labels: directed(labels), annotations: labels, name, namespace }), weight: 1 },
);

const strategic = fc.tuple(body, metadataPatch).map(
  ([rest, metadata]) =>
    (object: GeneratedObject): string =>
      writeYaml({
        apiVersion: object.apiVersion,
        kind: object.kind,
        metadata: {
          name: object.name,
          ...(object.namespace === undefined ? {} : { namespace: object.namespace }),
          ...metadata,
        },
        ...rest,
      }),
);

const PATHS = [
  '/metadata/labels/app',
  '/metadata/name',
  '/metadata/namespace',
  '/spec',
  '/spec/replicas',
  '/spec/x',
  '/spec/template/spec/containers/0/image',
  '/spec/template/spec/containers/-',
  '/spec/template/spec/containers/0/env/0',
  '/spec/template/spec/containers/1',
  '/spec/values/a',
  '/spec/values/x.y~1z',
  '/spec/list/-',
  '/spec/list/0',
  '/spec/any',
  '/data/a',
  '/data/c.conf',
  '/data',
  '/kind',
  '/spec/template/spec/volumes/-',
  '/spec/list/-1',
  '/spec/template/metadata/labels/tier',
];

const safe = fc.oneof(
  fc.record({
    op: fc.constant('add'),
    path: fc.constantFrom('/spec', '/data'),
    value: fc.oneof(labels, mapping),
  }),
  fc.record({ op: fc.constant('add'), path: fc.constant('/metadata/labels'), value: labels }),
  fc.record({
    op: fc.constant('add'),
    path: fc.constant('/metadata/annotations/new'),
    value: fc.constantFrom('x', '1'),
  }),
);

const risky = fc.oneof(
  fc.record({
    op: fc.constantFrom('add', 'replace', 'test'),
    path: fc.constantFrom(...PATHS),
    value: fc.oneof(scalar, tree, image),
  }),
  fc.record({ op: fc.constant('remove'), path: fc.constantFrom(...PATHS) }),
  fc.record({
    op: fc.constantFrom('move', 'copy'),
    from: fc.constantFrom(...PATHS),
    path: fc.constantFrom(...PATHS),
  }),
);

const operation = fc.oneof({ arbitrary: safe, weight: 3 }, { arbitrary: risky, weight: 1 });

const json = fc
  .array(operation, { minLength: 1, maxLength: 3 })
  .map((operations) => () => writeYaml(operations));

const options = fc.option(some({ allowNameChange: fc.boolean(), allowKindChange: fc.constant(false) }), {
  nil: undefined,
  freq: 4,
});

type Selector = (object: GeneratedObject) => Tree;

const selector: fc.Arbitrary<Selector> = fc.oneof(
  fc.constant<Selector>(({ kind, name: called }) => ({ kind, name: called })),
  fc.constant<Selector>(({ kind }) => ({ kind })),
  fc.constant<Selector>(({ apiVersion, kind }) => ({
    group: apiVersion.includes('/') ? apiVersion.split('/')[0]! : '',
    kind,
  })),
  fc
    .constantFrom<Tree>(
      { name: '.*' },
      { name: 'w.b|db' },
      { kind: 'Deploy.*' },
      { labelSelector: 'app=web' },
      { labelSelector: 'app in (web, db),!tier' },
      { annotationSelector: 'app' },
      { namespace: 'apps' },
      { name: 'none' },
    )
    .map(
      (target): Selector =>
        () =>
          target,
    ),
);

/** A strategic merge or a JSON patch, for one object or for what a selector finds. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    target: fc.nat(9),
    entry: fc.tuple(strategic, options).map(
      ([make, set]) =>
        (object: GeneratedObject): Tree =>
          withOptions({ patch: make(object) }, set),
    ),
  }),
  fc.record({
    target: fc.nat(9),
    entry: fc.tuple(fc.oneof(json, strategic), selector, options).map(
      ([make, select, set]) =>
        (object: GeneratedObject): Tree =>
          withOptions({ patch: make(object), target: select(object) }, set),
    ),
  }),
);

function withOptions(entry: Readonly<Record<string, Tree>>, set: Tree | undefined): Tree {
  return set === undefined ? entry : { ...entry, options: set };
}
