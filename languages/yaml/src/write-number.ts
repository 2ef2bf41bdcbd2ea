import { type NumberValue, numberOf } from './number.ts';

/**
 * A number as kustomize writes it: through JSON, so that 1.0 becomes 1, then by go-yaml v2, which writes a float64 with
 * Go's `strconv.FormatFloat(f, 'g', -1, 64)`.
 */
export function writeNumber(number: NumberValue): string {
  if (number.type === 'int') return number.value.toString();
  const { value } = number;
  const integer = Number.isInteger(value) && Math.abs(value) < 1e21 ? numberOf(value.toString()) : undefined;
  return integer?.type === 'int' ? integer.value.toString() : shortestFloat(value);
}

/** The fewest digits that read as the same float64, with an exponent below 1e-4 and from 1e6 on. */
export function shortestFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) return value.toString();
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}
