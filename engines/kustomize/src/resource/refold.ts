import { fileSource } from '@hops/text';
import { parse, type Entry, type Node, type Scalar } from '@hops/yaml';
import { mapShared, originOf, textNode } from '../nodes.ts';

/** Whether a text has a folded block scalar. */
export function hasFolded(text: string): boolean {
  return /[:-] +(?:[&!]\S+ +)*>[-+\d]*[ \t]*(?:#[^\n]*)?\r?\n/.test(text);
}

/**
 * The node with its folded scalars as kustomize writes them. It writes each object with go-yaml and reads it again; on
 * the way, go-yaml doubles the line ends of a folded scalar that stay line ends (its write_folded_scalar looks for what
 * follows a line end at the beginning of the text).
 */
export function refolded<N extends Node>(node: N): N {
  return refold(node) as N;
}

function refold(node: Node): Node {
  if (node.kind === 'scalar') return node.style === 'folded' ? refoldedScalar(node) : node;
  if (node.kind === 'alias' || node.flow) return node;
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, refold);
    return items === node.items ? node : { ...node, items };
  }
  const entries = mapShared(node.entries, (entry): Entry => {
    const value = refold(entry.value);
    return value === entry.value ? entry : { key: entry.key, value };
  });
  return entries === node.entries ? node : { ...node, entries };
}

function refoldedScalar(scalar: Scalar): Scalar {
  const { text } = scalar;
  if (!text.includes('\n') || / (?:\n|$)/.test(text) || !isPrintable(text)) return scalar;
  const read = parse(fileSource('', asFolded(text))).documents[0]?.root;
  if (read?.kind !== 'scalar' || read.text === text) return scalar;
  return textNode(read.text, originOf(scalar));
}

function isPrintable(text: string): boolean {
  return !/[^\t\n\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/.test(text);
}

/** The text as a folded block scalar, as go-yaml v3 writes it. */
function asFolded(text: string): string {
  const doubles = !/^\n*(?:[ \t]|$)/.test(text);
  const lines = text.split('\n').map((line, index, all) => {
    const isTurn = doubles && line !== '' && !/^[ \t]/.test(line) && index < all.length - 1;
    return (line === '' ? '' : `  ${line}`) + (isTurn ? '\n' : '');
  });
  const indentation = /^[ \n]/.test(text) ? '2' : '';
  return `>${indentation}${chomping(text)}\n${lines.join('\n')}`;
}

function chomping(text: string): string {
  if (!text.endsWith('\n')) return '-';
  return text === '\n' || text.endsWith('\n\n') ? '+' : '';
}
