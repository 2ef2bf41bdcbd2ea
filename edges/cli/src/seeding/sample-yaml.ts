import { fileSource } from '@hops/text';
import {
  entriesOf,
  itemsOf,
  keyText,
  parse,
  resolve,
  textOf,
  valueOf,
  type Node,
  type Sequence,
} from '@hops/yaml';
import { commentAbove } from './comment-above.ts';
import type { SampleEdit, SampleKey, SampleResult, SampleValue } from './sample.ts';

/** Reads the keys of a YAML or JSON sample. */
export function readYamlSample(path: string, text: string): SampleResult {
  const { documents, findings } = parse(fileSource(path, text));
  if (findings.length > 0) return { ok: false, message: `${path} is no valid YAML: ${findings[0]!.message}` };
  const roots = documents.flatMap(({ root }) => root ?? []);
  if (roots.some((root) => resolve(root).kind !== 'mapping')) {
    return { ok: false, message: `${path} is no mapping of keys to values.` };
  }
  return { ok: true, keys: roots.flatMap((root) => keysOf(root, [], text)) };
}

function keysOf(node: Node, outer: readonly string[], text: string): readonly SampleKey[] {
  return entriesOf(node).flatMap((entry) => {
    const path = [...outer, keyText(entry) ?? ''];
    if (entriesOf(entry.value).length > 0) return keysOf(entry.value, path, text);
    const reason = commentAbove(text, entry.key.start);
    return [
      { path, value: sampleValue(entry.value), reason, place: (value) => editOf(entry.value, value, text) },
    ];
  });
}

function sampleValue(node: Node): SampleValue {
  const found = resolve(node);
  if (found.kind === 'scalar') {
    return {
      kind: 'text',
      text: textOf(found) ?? '',
      quoted: found.style === 'single' || found.style === 'double',
    };
  }
  const items = itemsOf(found).map((item) => textOf(item));
  return found.kind === 'sequence' && items.every((item) => item !== undefined)
    ? { kind: 'list', items }
    : { kind: 'structure' };
}

function editOf(node: Node, value: string | readonly string[], text: string): SampleEdit {
  const { start, end } = node;
  if (typeof value === 'string') {
    const quoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
    const before = start === end && text[start - 1] === ':' ? ' ' : '';
    return { start, end, text: before + (quoted ? JSON.stringify(value) : written(value)) };
  }
  return {
    start,
    end,
    text: node.kind === 'sequence' && !node.flow ? blockList(node, value, text) : flowList(value),
  };
}

function flowList(items: readonly string[]): string {
  return `[${items.map((item) => (/[,[\]{}]/.test(item) ? JSON.stringify(item) : written(item))).join(', ')}]`;
}

function blockList({ start, end }: Sequence, items: readonly string[], text: string): string {
  if (items.length === 0) return '[]';
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const lines = items.map((item) => `- ${written(item)}`).join(`\n${indent}`);
  return text.slice(start, end).endsWith('\n') ? `${lines}\n` : lines;
}

/** A scalar as it is written plain where that reads back as the same text, else quoted. */
function written(value: string): string {
  const { documents, findings } = parse(fileSource('', `- ${value}\n`));
  const [item] = itemsOf(documents[0]?.root);
  const isPlain = findings.length === 0 && item?.kind === 'scalar' && item.text === value && value !== '';
  return isPlain && valueOf(item, 'sigs').type !== 'null' ? value : JSON.stringify(value);
}
