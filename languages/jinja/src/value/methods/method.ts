import { bind, type Bound } from '../bind.ts';
import type { Arguments, Value } from '../value.ts';

/** A method, called with its object. */
export type Method = (self: Value, args: Arguments) => Value;

export type MethodTable = Readonly<Record<string, Method>>;

/** Makes a method of an object that `unwrap` gives, with parameters of these names. */
export function methodOf<Self>(
  unwrap: (value: Value) => Self,
  parameters: readonly string[],
  run: (self: Self, args: Bound) => Value,
): Method {
  return (self, args) => run(unwrap(self), bind('method', parameters, args));
}

/** A whole number that an argument may be. */
export function integerOf(value: Value | undefined, otherwise: number): number {
  return typeof value === 'bigint' ? Number(value) : otherwise;
}
