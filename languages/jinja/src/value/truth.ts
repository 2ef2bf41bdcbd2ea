import { lengthOf } from './items.ts';
import { demandUsable } from './undefined.ts';
import type { Value } from './value.ts';

/** Python's `bool`; a strict undefined fails. */
export function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number' || typeof value === 'bigint') return value != 0;
  const length = lengthOf(demandUsable(value));
  return length === undefined || length > 0;
}
