import type { Value } from './value.ts';

const names = {
  tuple: 'tuple',
  dict: 'dict',
  markup: 'Markup',
  range: 'range',
  generator: 'generator',
  function: 'function',
  undefined: 'Undefined',
} as const;

/** The name of the value's Python type. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (Array.isArray(value)) return 'list';
  return value.type === 'instance' ? value.className : names[value.type];
}

/** How messages about missing attributes call the value (`object_type_repr`). */
export function describeType(value: Value): string {
  return value === null ? 'None' : `${typeName(value)} object`;
}
