import { Failure } from '../failure.ts';
import { describeType, typeName } from './type-name.ts';
import { isA, textOf, type Undefined, type UndefinedKind, type Value } from './value.ts';

/** What a name gives that nothing defines. */
export function undefinedName(kind: UndefinedKind, name: string): Undefined {
  return {
    type: 'undefined',
    kind,
    message: `'${name}' is undefined`,
    label: name,
    path: [name],
    owner: undefined,
  };
}

function shownKey(key: Value): string {
  return typeof key === 'bigint' || typeof key === 'number' ? String(key) : typeName(key);
}

/** What a lookup in `owner` gives that has no such attribute or item. */
export function undefinedItem(
  kind: UndefinedKind,
  owner: Value,
  key: Value,
  path: readonly string[],
): Undefined {
  const name = textOf(key);
  const type = describeType(owner);
  const shown = name === undefined ? shownKey(key) : `'${name}'`;
  const message =
    name === undefined ? `${type} has no element ${shown}` : `'${type}' has no attribute ${shown}`;
  return { type: 'undefined', kind, message, label: `no such element: ${type}[${shown}]`, path, owner };
}

/** An undefined value that says itself why it is one. */
export function undefinedBecause(kind: UndefinedKind, message: string): Undefined {
  const label = `undefined value printed: ${message}`;
  return { type: 'undefined', kind, message, label, path: [], owner: undefined };
}

/** Fails because an undefined value is used. */
export function failUndefined({ message, path, owner }: Undefined): never {
  throw new Failure('UndefinedError', message, { path, owner });
}

/** Fails if the value is undefined, whatever its kind. */
export function demand(value: Value): Value {
  return isA(value, 'undefined') ? failUndefined(value) : value;
}

/** Fails if the value is undefined and of the strict kind, which allows nothing but tests for it. */
export function demandUsable(value: Value): Value {
  return isA(value, 'undefined') && value.kind === 'strict' ? failUndefined(value) : value;
}

/** What `str` makes of an undefined value. */
export function printUndefined(value: Undefined): string {
  demandUsable(value);
  return value.kind === 'debug' ? `{{ ${value.label} }}` : '';
}
