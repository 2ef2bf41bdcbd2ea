import { decodeBase64 } from './binary.ts';
import type { Scalar } from './node.ts';
import { type NumberValue, numberOf } from './number.ts';
import { normalTimestamp } from './timestamp.ts';

/**
 * How Go reads a scalar. `kyaml` is go-yaml v3 as kustomize uses it: `on` is text, integers are exact, dates are
 * normalised. `sigs` is sigs.k8s.io/yaml as Helm and the API server use it: `on` is true, numbers are float64.
 */
export type Dialect = 'kyaml' | 'sigs';

/** What a scalar stands for. */
export type ScalarValue =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | NumberValue
  | { readonly type: 'string'; readonly value: string };

const nullTexts: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
]);

const sigsBooleans: ReadonlyMap<string, boolean> = new Map([
  ...booleans,
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
]);

/**
 * The value of a scalar. YAML's own tags are honoured; a scalar with another tag, or with one that its text does not fit
 * (see `fitsTag`), is a string. Source of the rules: resolve.go of go-yaml v3 and v2.
 */
export function valueOf(scalar: Scalar, dialect: Dialect): ScalarValue {
  return taggedValue(scalar, dialect) ?? stringValue(scalar.text);
}

/** Whether Go accepts the scalar's text for its tag: it refuses `!!int x` and `!!binary ==`. */
export function fitsTag(scalar: Scalar, dialect: Dialect): boolean {
  return taggedValue(scalar, dialect) !== undefined;
}

/** Whether a scalar is null, which is the same in both dialects. */
export function isNull({ tag, style, text }: Scalar): boolean {
  if (tag === '!!null') return nullTexts.has(text);
  return tag === undefined && style === 'plain' && nullTexts.has(text);
}

/** What a plain scalar without a tag stands for. */
function plainValue(text: string, dialect: Dialect): ScalarValue {
  const value = untaggedValue(text, dialect);
  if (dialect === 'sigs') return value.type === 'int' ? { type: 'float', value: Number(value.value) } : value;
  return value.type === 'string' ? stringValue(normalTimestamp(text) ?? text) : value;
}

function taggedValue({ tag, style, text }: Scalar, dialect: Dialect): ScalarValue | undefined {
  if (tag === undefined || (tag === '!' && dialect === 'kyaml')) {
    return style === 'plain' ? plainValue(text, dialect) : stringValue(text);
  }
  switch (tag) {
    case '!!null':
    case '!!bool':
    case '!!int':
      return untaggedValue(text, dialect).type === tag.slice(2) ? plainValue(text, dialect) : undefined;
    case '!!float':
      return floatValue(untaggedValue(text, dialect));
    case '!!timestamp':
      return timestampValue(text, dialect);
    case '!!binary':
      return binaryValue(text);
    default:
      return stringValue(text);
  }
}

/** The value of a plain scalar before what the dialects make of numbers and dates. */
export function untaggedValue(text: string, dialect: Dialect): ScalarValue {
  if (nullTexts.has(text)) return { type: 'null' };
  const boolean = (dialect === 'sigs' ? sigsBooleans : booleans).get(text);
  if (boolean !== undefined) return { type: 'bool', value: boolean };
  return numberOf(text) ?? stringValue(text);
}

function floatValue(value: ScalarValue): ScalarValue | undefined {
  if (value.type === 'int') return { type: 'float', value: Number(value.value) };
  return value.type === 'float' ? value : undefined;
}

function timestampValue(text: string, dialect: Dialect): ScalarValue | undefined {
  const normal = normalTimestamp(text);
  return normal === undefined ? undefined : stringValue(dialect === 'kyaml' ? normal : text);
}

function binaryValue(text: string): ScalarValue | undefined {
  const decoded = decodeBase64(text);
  return decoded === undefined ? undefined : stringValue(decoded);
}

function stringValue(value: string): ScalarValue {
  return { type: 'string', value };
}
