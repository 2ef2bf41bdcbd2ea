import { entriesOf, keyText, makeScalar, valueOf, write } from '@hops/yaml';
import type { Dialect, Entry, Mapping, Node, Scalar, ScalarStyle, ScalarValue } from '@hops/yaml';
import type { Origin } from '@hops/text';
import { mapShared, originOf, textNode } from './nodes.ts';

/** A node as Go's json.Marshal writes its value: compact, keys sorted, `<`, `>` and `&` escaped. */
export function toJson(node: Node): string {
  if (node.kind === 'sequence') return `[${node.items.map(toJson).join(',')}]`;
  if (node.kind === 'scalar') return scalarJson(valueOf(node, 'kyaml'));
  const fields = entriesOf(node).map((entry) => [keyText(entry) ?? '', toJson(entry.value)] as const);
  return objectJson(new Map(fields));
}

/** A node as Go's json.MarshalIndent writes its value, by two spaces. */
export function toPrettyJson(node: Node, indent = ''): string {
  const deeper = `${indent}  `;
  const lines = (open: string, parts: readonly string[], close: string): string =>
    parts.length === 0 ? open + close : `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
  if (node.kind === 'sequence')
    return lines(
      '[',
      node.items.map((item) => toPrettyJson(item, deeper)),
      ']',
    );
  if (node.kind === 'scalar') return toJson(node);
  const fields = entriesOf(node).map((entry) => [keyText(entry) ?? '', entry.value] as const);
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return lines(
    '{',
    sorted.map(([key, value]) => `${textJson(key)}: ${toPrettyJson(value, deeper)}`),
    '}',
  );
}

/** A JSON object of values that are JSON already. */
export function objectJson(fields: ReadonlyMap<string, string>): string {
  const sorted = [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, value]) => `${textJson(key)}:${value}`).join(',')}}`;
}

const ESCAPED = /[<>&\u2028\u2029]/g;

/** A text as Go's json.Marshal writes it. */
export function textJson(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function scalarJson(value: ScalarValue): string {
  return value.type === 'string' ? textJson(value.value) : plainText(value);
}

/**
 * The node after a way through JSON: numbers are float64, what the dialect reads as null is written `null`, and text
 * is text. kustomize takes this way with every object that a JSON patch changes, and with the patch's values.
 */
export function throughJson<N extends Node>(node: N, dialect: Dialect): N {
  return convert(node, dialect) as N;
}

function convert(node: Node, dialect: Dialect): Node {
  if (node.kind === 'scalar') return convertScalar(node, dialect);
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, (item) => convert(item, dialect));
    return items === node.items ? node : { ...node, items };
  }
  return node.kind === 'mapping' ? convertMapping(node, dialect) : convert(node.target, dialect);
}

function convertMapping(mapping: Mapping, dialect: Dialect): Mapping {
  const entries = mapShared(mapping.entries, (entry): Entry => {
    const value = convert(entry.value, dialect);
    return value === entry.value ? entry : { key: entry.key, value };
  });
  return entries === mapping.entries ? mapping : { ...mapping, entries };
}

function convertScalar(scalar: Scalar, dialect: Dialect): Scalar {
  const value = valueOf(scalar, dialect);
  if (value.type === 'string') return convertText(scalar, value.value);
  const text = plainText(value);
  return text === scalar.text && scalar.style === 'plain' ? scalar : makeScalar(text, originOf(scalar));
}

function convertText(scalar: Scalar, text: string): Scalar {
  const style = styleOf(text);
  return scalar.text === text && scalar.style === style
    ? scalar
    : { ...textNode(text, originOf(scalar)), style };
}

/** The style that go-yaml gives a text. */
function styleOf(text: string): ScalarStyle {
  if (text.includes('\n')) return 'literal';
  const first = write(textNode(text, NOWHERE))[0];
  if (first === '"') return 'double';
  return first === "'" ? 'single' : 'plain';
}

const NOWHERE: Origin = { step: 'generated', span: { file: '', start: 0, end: 0 }, previous: undefined };

function plainText(value: Exclude<ScalarValue, { type: 'string' }>): string {
  if (value.type === 'null') return 'null';
  return value.type === 'bool' ? String(value.value) : String(Number(value.value));
}
