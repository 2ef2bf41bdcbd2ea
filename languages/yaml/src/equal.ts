import type { Entry, Node, Scalar } from './node.ts';
import { keyText, resolve } from './read.ts';
import { type Dialect, valueOf } from './value.ts';

/**
 * Whether two nodes stand for the same value in a dialect: aliases are followed, the order of a mapping's entries and all
 * that is style do not matter, of duplicate keys the last counts. NaN equals NaN.
 */
export function equalNodes(a: Node, b: Node, dialect: Dialect): boolean {
  const left = resolve(a);
  const right = resolve(b);
  if (left === right) return true;
  if (left.kind === 'scalar') return right.kind === 'scalar' && equalScalars(left, right, dialect);
  if (left.kind === 'sequence') {
    if (right.kind !== 'sequence' || left.items.length !== right.items.length) return false;
    return left.items.every((item, index) => equalNodes(item, right.items[index]!, dialect));
  }
  return right.kind === 'mapping' && equalEntries(left.entries, right.entries, dialect);
}

function equalScalars(a: Scalar, b: Scalar, dialect: Dialect): boolean {
  const left = valueOf(a, dialect);
  const right = valueOf(b, dialect);
  if (left.type === 'null' || right.type === 'null') return left.type === right.type;
  return left.type === right.type && Object.is(left.value, right.value);
}

function equalEntries(a: readonly Entry[], b: readonly Entry[], dialect: Dialect): boolean {
  const left = byKey(a);
  const right = byKey(b);
  if (left.size !== right.size) return false;
  return [...left].every(([key, value]) => {
    const other = right.get(key);
    return other !== undefined && equalNodes(value, other, dialect);
  });
}

/** The values by key text; keys that are no scalars stand for themselves. */
function byKey(entries: readonly Entry[]): Map<string | Node, Node> {
  return new Map(entries.map((entry) => [keyText(entry) ?? entry.key, entry.value]));
}
