import { compareKeys } from './key-order.ts';
import type { Alias, Entry, Node } from './node.ts';
import { keyText, resolve } from './read.ts';
import { reencode } from './reencode.ts';
import { valueOf } from './value.ts';
import { writeNumber } from './write-number.ts';
import { writeKey, writeText } from './write-text.ts';

const step = 2;

/** A key longer than this, in UTF-8 bytes, stands behind `?`. */
const longestSimpleKey = 128;

/**
 * One document as kustomize's last step writes it (sigs.k8s.io/yaml's JSONToYAML with go-yaml v2): keys in natural order,
 * of duplicates the last, sequences at the column of their key, strings quoted where a reader of YAML 1.1 needs it; no
 * comments, tags, anchors or aliases. A key that is no scalar is written as the text that it would be by itself.
 */
export function write(node: Node): string {
  const lines: string[] = [];
  writeNode(lines, reencode(node), 0, '');
  return lines.join('');
}

/** Several documents, separated by `---`. */
export function writeAll(nodes: readonly Node[]): string {
  return nodes.map(write).join('---\n');
}

/** Writes a node whose lines start at column `indent`; `lead` stands before the first one. */
function writeNode(lines: string[], node: Node, indent: number, lead: string): void {
  const target = resolve(node);
  if (target.kind === 'mapping' && target.entries.length > 0)
    writeEntries(lines, target.entries, indent, lead);
  else if (target.kind === 'sequence' && target.items.length > 0)
    writeItems(lines, target.items, indent, lead);
  else lines.push(endLine(writeLeaf(target, Math.max(indent, step), lead)));
}

function writeEntries(lines: string[], entries: readonly Entry[], indent: number, lead: string): void {
  const margin = ' '.repeat(indent);
  const values = new Map(entries.map((entry) => [nameOf(entry), entry.value]));
  let start = lead;
  for (const name of [...values.keys()].toSorted(compareKeys)) {
    writeEntry(lines, name, values.get(name)!, indent, start);
    start = margin;
  }
}

function writeEntry(lines: string[], name: string, value: Node, indent: number, start: string): void {
  const target = resolve(value);
  if (!isSimpleKey(name)) {
    const key = writeText(name, { column: indent + step, indent: indent + step });
    lines.push(endLine(`${start}? ${key}`));
    writeNode(lines, target, indent + step, `${' '.repeat(indent)}: `);
  } else if (isLeaf(target)) {
    lines.push(endLine(writeLeaf(target, indent + step, `${start}${writeKey(name)}: `)));
  } else {
    lines.push(`${start}${writeKey(name)}:\n`);
    const column = target.kind === 'sequence' ? indent : indent + step;
    writeNode(lines, target, column, ' '.repeat(column));
  }
}

function writeItems(lines: string[], items: readonly Node[], indent: number, lead: string): void {
  let start = lead;
  for (const item of items) {
    writeNode(lines, item, indent + step, `${start}- `);
    start = ' '.repeat(indent);
  }
}

function nameOf(entry: Entry): string {
  return keyText(entry) ?? write(entry.key).trimEnd();
}

function isSimpleKey(name: string): boolean {
  return !/[\n\u2028\u2029]/.test(name) && new TextEncoder().encode(name).length <= longestSimpleKey;
}

function isLeaf(node: Node): boolean {
  if (node.kind === 'mapping') return node.entries.length === 0;
  return node.kind !== 'sequence' || node.items.length === 0;
}

/** A scalar or an empty collection behind `lead` on the same line. */
function writeLeaf(node: Exclude<Node, Alias>, indent: number, lead: string): string {
  if (node.kind === 'mapping') return `${lead}{}`;
  if (node.kind === 'sequence') return `${lead}[]`;
  const value = valueOf(node, 'kyaml');
  if (value.type === 'null') return `${lead}null`;
  if (value.type === 'bool') return `${lead}${value.value}`;
  if (value.type !== 'string') return lead + writeNumber(value);
  return lead + writeText(value.value, { column: Array.from(lead).length, indent });
}

/** Ends a line, unless it ends with a break that a literal scalar keeps. */
function endLine(text: string): string {
  return /[\n\u2028\u2029]$/.test(text) ? text : `${text}\n`;
}
