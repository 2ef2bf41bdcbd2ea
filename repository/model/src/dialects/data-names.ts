import { entriesOf, get, itemsOf, keyText, resolve, textOf, type Node } from '@hops/yaml';

/** A Secret or ConfigMap that a field names, and what is read of it. */
export interface DataName {
  readonly kind: DataKind;
  readonly name: Node;
  /** `undefined` means the namespace of the object that reads it. */
  readonly namespace: string | undefined;
  /** The scalars of the keys that are read; none means all. */
  readonly keys: readonly Node[];
  readonly optional: boolean;
}

/** What holds data by keys. */
export type DataKind = 'Secret' | 'ConfigMap';

/** Reads the names of Secrets and ConfigMaps from one field; none where the field names none. */
export type DataField = (key: string, value: Node) => DataName[];

/** Every Secret and ConfigMap that the fields of a tree name, at any depth, in parts that are not switched off. */
export function dataNames(node: Node, field: DataField): DataName[] {
  const resolved = resolve(node);
  if (resolved.kind === 'sequence') return resolved.items.flatMap((item) => dataNames(item, field));
  if (textOf(get(resolved, 'enabled')) === 'false') return [];
  return entriesOf(resolved).flatMap((entry) => [
    ...field(keyText(entry) ?? '', entry.value),
    ...dataNames(entry.value, field),
  ]);
}

/**
 * The fields by which pods name Secrets and ConfigMaps, and most custom resources after their example: `secretKeyRef`,
 * `configMapRef` and whatever ends in them, `volumes[].secret`, `projected.sources[].configMap`, `imagePullSecrets`.
 * Fields: https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret
 */
const podField: DataField = (key, value) => {
  if (key === 'secret') return named('Secret', get(value, 'secretName') ?? projectedName(value), value);
  if (key === 'configMap') return named('ConfigMap', projectedName(value), value);
  if (key === 'imagePullSecrets')
    return itemsOf(value).flatMap((item) => named('Secret', get(item, 'name') ?? item, item));
  const kind = isSelector(key, value) ? 'Secret' : referenceKind(key);
  return kind === undefined ? [] : named(kind, get(value, 'name'), value);
};

/** What custom resources add: VolSync's repository, CloudNativePG's `superuserSecret`. */
export const customResourceField: DataField = (key, value) => {
  if (key === 'restic' || key === 'kopia') return named('Secret', get(value, 'repository'), value);
  return key === 'superuserSecret' ? named('Secret', get(value, 'name'), value) : podField(key, value);
};

/** By which fields custom resources name the Secrets that their controllers make: `secretName`, or `create: true`. */
export const outputField: DataField = (key, value) => {
  if (creates(value)) return named('Secret', get(value, 'name'), undefined);
  if (key === 'secret') return [];
  return [value, ...itemsOf(value)].flatMap((item) => named('Secret', get(item, 'secretName'), undefined));
};

/** What the values of charts add by custom: `existingSecret` and its variants, `envFromSecret`, `githubConfigSecret`. */
export const valuesField: DataField = (key, value) =>
  /(?<!use)existing_?secret(?:name|ref)?$/i.test(key) || /^(?:envFromSecret|githubConfigSecret)$/.test(key)
    ? named('Secret', get(value, 'name') ?? value, value)
    : podField(key, value);

/**
 * What app-template adds to that: `envFrom[].secret` and `envFrom[].configMap`, and `persistence.*` of these types.
 * Fields: https://bjw-s-labs.github.io/helm-charts/docs/app-template/
 */
export const appTemplateField: DataField = (key, value) => {
  if (key === 'envFrom')
    return itemsOf(value).flatMap((item) => [
      ...named('Secret', get(item, 'secret'), item),
      ...named('ConfigMap', get(item, 'configMap'), item),
    ]);
  return key === 'persistence' ? entriesOf(value).flatMap(persistenceItem) : valuesField(key, value);
};

const persistenceKinds: Readonly<Record<string, DataKind>> = { secret: 'Secret', configMap: 'ConfigMap' };

function persistenceItem({ value }: { readonly value: Node }): DataName[] {
  const kind = persistenceKinds[textOf(get(value, 'type')) ?? ''];
  const mounts = kind !== undefined && textOf(get(value, 'enabled')) !== 'false';
  return mounts ? named(kind, get(value, 'name'), value) : [];
}

/**
 * A `SecretKeySelector` by which the Prometheus operator's objects name a credential: `{name, key}` and no more.
 * Fields: https://prometheus-operator.dev/docs/api-reference/api/
 */
function isSelector(key: string, value: Node): boolean {
  if (!/(?:secret|credentials|username|password)$/i.test(key)) return false;
  const fields = new Set(entriesOf(value).map(keyText));
  fields.delete('optional');
  return fields.size === 2 && fields.has('name') && fields.has('key');
}

/** By a field that ends in `secretRef` or `configMapRef`, unless an issuer of cert-manager makes that Secret itself. */
function referenceKind(key: string): DataKind | undefined {
  if (/configMap(?:Key)?Ref$/i.test(key)) return 'ConfigMap';
  return /secret(?:Key)?Ref$/i.test(key) && key !== 'privateKeySecretRef' ? 'Secret' : undefined;
}

/** A projected source names its Secret by `name`; a chart's `secret.name` beside `create` is another matter. */
function projectedName(value: Node): Node | undefined {
  const strangers = entriesOf(value).filter(
    (entry) => !/^(?:name|items|optional|defaultMode)$/.test(keyText(entry) ?? ''),
  );
  return strangers.length === 0 ? get(value, 'name') : undefined;
}

function creates(value: Node | undefined): boolean {
  return textOf(get(value, 'create')) === 'true';
}

function named(kind: DataKind, name: Node | undefined, reference: Node | undefined): DataName[] {
  if (name === undefined || !textOf(name) || creates(reference)) return [];
  const listed = itemsOf(get(reference, 'items')).map((item) => get(item, 'key'));
  return [
    {
      kind,
      name,
      namespace: textOf(get(reference, 'namespace')),
      keys: [...listed, get(reference, 'key')].flatMap((key) =>
        key && textOf(key) !== undefined ? key : [],
      ),
      optional: textOf(get(reference, 'optional')) === 'true',
    },
  ];
}
