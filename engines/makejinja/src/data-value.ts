import { dict, type Dict, type Value } from '@hops/jinja';
import { entriesOf, itemsOf, keyText, resolve, valueOf, type Node, type Scalar } from '@hops/yaml';

const yaml11Booleans: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['no', 'No', 'NO', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
]);

/** Whether a value of the data is a table. */
export function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'dict';
}

/** What PyYAML's `safe_load` makes of a node; dates and base-60 numbers stay text. */
export function fromYaml(node: Node): Value {
  const resolved = resolve(node);
  switch (resolved.kind) {
    case 'scalar':
      return fromScalar(resolved);
    case 'sequence':
      return itemsOf(resolved).map(fromYaml);
    case 'mapping':
      return dict(entriesOf(resolved).map((entry) => [keyOf(entry), fromYaml(entry.value)] as const));
  }
}

function keyOf(entry: ReturnType<typeof entriesOf>[number]): Value {
  const key = resolve(entry.key);
  return key.kind === 'scalar' ? fromScalar(key) : (keyText(entry) ?? '');
}

function fromScalar(scalar: Scalar): Value {
  const boolean =
    scalar.style === 'plain' && scalar.tag === undefined ? yaml11Booleans.get(scalar.text) : undefined;
  if (boolean !== undefined) return boolean;
  const value = valueOf(scalar, 'kyaml');
  return value.type === 'null' ? null : value.value;
}

/** What `tomllib` makes of a value that was read with whole numbers as bigints; dates become text. */
export function fromToml(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromToml);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value as Value;
  return dict(Object.entries(value).map(([key, item]) => [key, fromToml(item)] as const));
}
