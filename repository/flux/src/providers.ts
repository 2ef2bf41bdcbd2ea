import type { Span } from '@hops/text';
import {
  at,
  entriesOf,
  get,
  itemsOf,
  keyText,
  resolve,
  spanOf,
  textOf,
  type Entry,
  type Node,
  type Scalar,
} from '@hops/yaml';
import { groups, isKind } from './kinds.ts';
import type { BuiltObject, ObjectIndex } from './objects.ts';
import type { ObjectReference } from './reference.ts';

/** One key that a ConfigMap or Secret will hold; its value where a file tells it and it is no secret. */
export interface ProvidedKey {
  readonly name: string;
  readonly value: Scalar | undefined;
  readonly span: Span;
}

/** What makes a ConfigMap or Secret: the object itself, or one whose controller creates it. */
export interface Provider {
  readonly object: BuiltObject;
  readonly keys: readonly ProvidedKey[];
  /** Whether there may be keys that no file names. */
  readonly open: boolean;
}

/** The provider of a ConfigMap or Secret in the cluster's objects, or `undefined`. */
export function findProvider(
  reference: Pick<ObjectReference, 'kind' | 'namespace' | 'name'>,
  index: ObjectIndex,
): Provider | undefined {
  const { kind, namespace, name } = reference;
  const object = index.find({ group: '', kind, namespace, name });
  if (object) return { object, keys: dataKeys(object.node, kind === 'ConfigMap'), open: false };
  if (kind !== 'Secret') return undefined;
  for (const candidate of index.secretMakers(name)) {
    const provider = secretProvider(candidate, namespace);
    if (provider) return provider;
  }
  return undefined;
}

function secretProvider(object: BuiltObject, namespace: string): Provider | undefined {
  const { node } = object;
  if (isKind(node, groups.externalSecrets, 'ClusterExternalSecret')) {
    return { object, ...externalSecretKeys(at(node, 'spec', 'externalSecretSpec')) };
  }
  if (object.id.namespace !== namespace) return undefined;
  if (isKind(node, 'bitnami.com', 'SealedSecret')) {
    return { object, keys: hiddenKeys(entriesOf(at(node, 'spec', 'encryptedData'))), open: false };
  }
  return { object, ...externalSecretKeys(get(node, 'spec')) };
}

/**
 * The keys of an ExternalSecret's Secret. A template replaces the fetched keys unless it merges; `dataFrom`,
 * `templateFrom` and generators bring keys that no file names.
 * Rule: https://external-secrets.io/latest/guides/templating/
 */
function externalSecretKeys(spec: Node | undefined): { keys: ProvidedKey[]; open: boolean } {
  const template = at(spec, 'target', 'template');
  const templateEntries = entriesOf(get(template, 'data'));
  const templated = templateEntries.length > 0 || itemsOf(get(template, 'templateFrom')).length > 0;
  const keys = hiddenKeys(templateEntries);
  if (templated && textOf(get(template, 'mergePolicy')) !== 'Merge') {
    return { keys, open: itemsOf(get(template, 'templateFrom')).length > 0 };
  }
  for (const item of itemsOf(get(spec, 'data'))) {
    const secretKey = get(item, 'secretKey');
    const name = textOf(secretKey);
    if (secretKey && name !== undefined)
      keys.push({ name, value: undefined, span: spanOf(resolve(secretKey)) });
  }
  return { keys, open: itemsOf(get(spec, 'dataFrom')).length > 0 };
}

function dataKeys(node: Node, readable: boolean): ProvidedKey[] {
  const entries = [...entriesOf(get(node, 'data')), ...entriesOf(get(node, 'stringData'))];
  return entries.flatMap((entry) => providedKey(entry, readable ? readableValue(entry.value) : undefined));
}

/** The scalar of a value, unless SOPS encrypted it. */
function readableValue(node: Node): Scalar | undefined {
  const value = resolve(node);
  return value.kind === 'scalar' && !value.text.startsWith('ENC[') ? value : undefined;
}

function hiddenKeys(entries: readonly Entry[]): ProvidedKey[] {
  return entries.flatMap((entry) => providedKey(entry, undefined));
}

function providedKey(entry: Entry, value: Scalar | undefined): ProvidedKey[] {
  const name = keyText(entry);
  return name === undefined ? [] : [{ name, value, span: spanOf(resolve(entry.key)) }];
}
