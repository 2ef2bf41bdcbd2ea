import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { get, type Mapping, type Node } from '@hops/yaml';
import { objectJson, textJson, toJson } from '../json.ts';
import { plainText } from '../nodes.ts';

/** The suffix that a resource's content gives its name, ten characters (api/hasher). */
export function contentHash(object: Mapping): string {
  return bytesToHex(sha256(utf8ToBytes(hashedText(object))))
    .slice(0, 10)
    .replace(/[013ae]/g, (digit) => DIGITS.get(digit)!);
}

const DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' }),
);

function hashedText(object: Mapping): string {
  const kind = plainText(get(object, 'kind'));
  if (kind === 'ConfigMap') return fieldsJson(object, { kind, always: ['data'], where: 'binaryData' });
  if (kind === 'Secret') return fieldsJson(object, { kind, always: ['data', 'type'], where: 'stringData' });
  return toJson(object);
}

interface HashedFields {
  readonly kind: string;
  readonly always: readonly string[];
  /** A field that counts only where it is there. */
  readonly where: string;
}

/** The hashed JSON; its name is empty, whatever the object's is, since kustomize looks it up under a wrong path. */
function fieldsJson(object: Mapping, { kind, always, where }: HashedFields): string {
  const fields = new Map([
    ['kind', textJson(kind)],
    ['name', '""'],
  ]);
  for (const field of always) fields.set(field, valueJson(get(object, field)));
  const optional = get(object, where);
  if (optional?.kind === 'mapping') fields.set(where, toJson(optional));
  return objectJson(fields);
}

function valueJson(value: Node | undefined): string {
  if (value === undefined) return '""';
  return value.kind === 'scalar' ? textJson(value.text) : toJson(value);
}
