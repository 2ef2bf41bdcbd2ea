import { entriesOf, get, itemsOf, keyText, resolve, textOf, type Node } from '@hops/yaml';

/** A Secret that a field names, and what is read of it. */
export interface SecretName {
  readonly name: Node;
  /** `undefined` means the namespace of the object that reads it. */
  readonly namespace: string | undefined;
  /** The keys that are read; none means all. */
  readonly keys: readonly string[];
  readonly optional: boolean;
}

/** Reads the names of Secrets from one field; none where the field names none. */
export type SecretField = (key: string, value: Node) => SecretName[];

/** Every Secret that the fields of a tree name, at any depth, in parts that are not switched off. */
export function secretNames(node: Node, field: SecretField): SecretName[] {
  const resolved = resolve(node);
  if (resolved.kind === 'sequence') return resolved.items.flatMap((item) => secretNames(item, field));
  if (textOf(get(resolved, 'enabled')) === 'false') return [];
  return entriesOf(resolved).flatMap((entry) => [
    ...field(keyText(entry) ?? '', entry.value),
    ...secretNames(entry.value, field),
  ]);
}

/**
 * The fields by which pods name Secrets, and most custom resources after their example: `secretKeyRef`, `secretRef` and
 * whatever ends in them, `volumes[].secret`, `projected.sources[].secret`, `imagePullSecrets`.
 * Fields: https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret
 */
const podField: SecretField = (key, value) => {
  if (key === 'secret') return named(get(value, 'secretName') ?? projectedName(value), value);
  if (key === 'imagePullSecrets')
    return itemsOf(value).flatMap((item) => named(get(item, 'name') ?? item, item));
  return isReference(key) ? named(get(value, 'name'), value) : [];
};

/** What custom resources add: VolSync's repository, CloudNativePG's `superuserSecret`. */
export const customResourceField: SecretField = (key, value) => {
  if (key === 'restic' || key === 'kopia') return named(get(value, 'repository'), value);
  return key === 'superuserSecret' ? named(get(value, 'name'), value) : podField(key, value);
};

/** By which fields custom resources name the Secrets that their controllers make: `secretName`, or `create: true`. */
export const outputField: SecretField = (key, value) => {
  if (creates(value)) return named(get(value, 'name'), undefined);
  if (key === 'secret') return [];
  return [value, ...itemsOf(value)].flatMap((item) => named(get(item, 'secretName'), undefined));
};

/** What the values of charts add by custom: `existingSecret` and its variants, `envFromSecret`, `githubConfigSecret`. */
export const valuesField: SecretField = (key, value) =>
  /(?<!use)existing_?secret(?:name|ref)?$/i.test(key) || /^(?:envFromSecret|githubConfigSecret)$/.test(key)
    ? named(get(value, 'name') ?? value, value)
    : podField(key, value);

/**
 * What app-template adds to that: `envFrom[].secret`, and `persistence.*` of type `secret`.
 * Fields: https://bjw-s-labs.github.io/helm-charts/docs/app-template/
 */
export const appTemplateField: SecretField = (key, value) => {
  if (key === 'envFrom') return itemsOf(value).flatMap((item) => named(get(item, 'secret'), item));
  return key === 'persistence' ? entriesOf(value).flatMap(secretItem) : valuesField(key, value);
};

function secretItem({ value }: { readonly value: Node }): SecretName[] {
  const mounts = textOf(get(value, 'type')) === 'secret' && textOf(get(value, 'enabled')) !== 'false';
  return mounts ? named(get(value, 'name'), value) : [];
}

/** A field that ends in `secretRef`, unless an issuer of cert-manager makes that Secret itself. */
function isReference(key: string): boolean {
  return /secret(?:Key)?Ref$/i.test(key) && key !== 'privateKeySecretRef';
}

/** A projected source names its Secret by `name`; a chart's `secret.name` beside `create` is another matter. */
function projectedName(value: Node): Node | undefined {
  const strangers = entriesOf(value).filter(
    (entry) => !/^(?:name|items|optional)$/.test(keyText(entry) ?? ''),
  );
  return strangers.length === 0 ? get(value, 'name') : undefined;
}

function creates(value: Node | undefined): boolean {
  return textOf(get(value, 'create')) === 'true';
}

function named(name: Node | undefined, reference: Node | undefined): SecretName[] {
  if (name === undefined || !textOf(name) || creates(reference)) return [];
  const listed = itemsOf(get(reference, 'items')).flatMap((item) => textOf(get(item, 'key')) ?? []);
  return [
    {
      name,
      namespace: textOf(get(reference, 'namespace')),
      keys: [...listed, textOf(get(reference, 'key')) ?? []].flat(),
      optional: textOf(get(reference, 'optional')) === 'true',
    },
  ];
}
