import type { Entry } from './node.ts';
import { resolve } from './read.ts';
import { valueOf } from './value.ts';
import { shortestFloat } from './write-number.ts';

/**
 * An entry's key as sigs.k8s.io/yaml turns it into JSON, where `no: x` has the key `false` and `1.0: x` the key `1`;
 * `undefined` for keys that it refuses: null and what is no scalar. Source of the rule: its yaml.go,
 * `convertToJSONableObject`.
 */
export function jsonKey(entry: Entry): string | undefined {
  const key = resolve(entry.key);
  if (key.kind !== 'scalar') return undefined;
  const exact = valueOf(key, 'kyaml');
  const value = valueOf(key, 'sigs');
  if (exact.type === 'int') return exact.value.toString();
  if (value.type === 'null') return undefined;
  return value.type === 'float' ? singlePrecision(value.value) : String(value.value);
}

/** A float key keeps the digits that tell it from other 32-bit floats. */
function singlePrecision(value: number): string {
  const single = Math.fround(value);
  for (let digits = 1; digits < 10; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === single) return shortestFloat(candidate);
  }
  return shortestFloat(single);
}
