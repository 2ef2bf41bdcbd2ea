/** An integer within int64 or uint64, or a float64. */
export type NumberValue =
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number };

const specialFloats: ReadonlyMap<string, number> = new Map([
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (text) => [text, Number.POSITIVE_INFINITY] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, Number.NEGATIVE_INFINITY] as const),
]);

const largestInteger = 2n ** 63n - 1n;
const largestUnsigned = 2n ** 64n - 1n;

/**
 * The number that a plain scalar stands for, if any: decimal, `0x1f`, `0o17`, `0b11` and the old octal `017`, underscores
 * left out. What fits neither int64 nor uint64 is a float if it is written in decimal. Source of the rules: go-yaml's
 * resolve.go, `resolve`, which lets the sign of a binary number stand behind `0b`, and strconv.ParseInt with base 0.
 */
export function numberOf(text: string): NumberValue | undefined {
  if (!/^[-+.0-9]/.test(text)) return undefined;
  const special = specialFloats.get(text);
  if (special !== undefined) return { type: 'float', value: special };
  const digits = text.replaceAll(text.startsWith('.') ? /(?<=[0-9])_(?=[0-9])/g : '_', '');
  return integerOf(digits) ?? floatOf(digits);
}

function integerOf(text: string): NumberValue | undefined {
  const signFirst = text.replace(/^0b([-+])/, '$10b');
  const match = /^([-+]?)(0x[0-9a-f]+|0b[01]+|0o?[0-7]+|0|[1-9][0-9]*)$/i.exec(signFirst);
  if (match === null) return undefined;
  const [, sign, digits] = match;
  const size = BigInt(digits!.replace(/^0o?(?=[0-7])/i, '0o'));
  const value = sign === '-' ? -size : size;
  const fits = value >= -largestInteger - 1n && value <= (sign === '' ? largestUnsigned : largestInteger);
  return fits ? { type: 'int', value } : undefined;
}

function floatOf(text: string): NumberValue | undefined {
  if (!/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}
