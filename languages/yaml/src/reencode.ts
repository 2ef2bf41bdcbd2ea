import { mapShared } from './map-shared.ts';
import type { Entry, Node, Scalar } from './node.ts';

/** What go-yaml v3 does not write as a block scalar. */
const notBlock = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]| (?:[\n\u2028\u2029]|$)/;

/**
 * What is left of a tree when kustomize has written it with go-yaml v3 and read it again, which it does before its last
 * step (kyaml's rnode.go, `MarshalJSON`). Two things change: a value left out in flow style becomes an empty string, and a
 * folded text loses or gains line breaks around lines that start with a space.
 */
export function reencode(node: Node, inFlow: boolean = false): Node {
  if (node.kind === 'alias') return reencode(node.target, inFlow);
  if (node.kind === 'scalar') return reencodeScalar(node, inFlow);
  const flow = inFlow || node.flow;
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, (item) => reencode(item, flow));
    return items === node.items ? node : { ...node, items };
  }
  const entries = mapShared(node.entries, (entry) => reencodeEntry(entry, flow));
  return entries === node.entries ? node : { ...node, entries };
}

function reencodeEntry(entry: Entry, inFlow: boolean): Entry {
  const value = reencode(entry.value, inFlow);
  return value === entry.value ? entry : { key: entry.key, value };
}

function reencodeScalar(scalar: Scalar, inFlow: boolean): Scalar {
  const { text, style, tag } = scalar;
  if (inFlow && text === '' && style === 'plain' && tag === undefined) return { ...scalar, style: 'single' };
  if (style !== 'folded' || notBlock.test(text)) return scalar;
  const refoldedText = refolded(text);
  return refoldedText === text ? scalar : { ...scalar, text: refoldedText };
}

/** Source of the rule: go-yaml v3's emitterc.go, `yaml_emitter_write_folded_scalar`, which looks at the text's first line. */
function refolded(text: string): string {
  const doubles = /^\n*[^\n \t]/.test(text);
  return text.replaceAll(/(?<=(?:^|\n)[^\n \t][^\n]*)(\n+)([^\n]?)/g, (_, breaks: string, next: string) => {
    return rereadBreaks(breaks, next, doubles) + next;
  });
}

/** The breaks between a line that starts with no space and one that starts with `next`, as they are read again. */
function rereadBreaks(breaks: string, next: string, doubles: boolean): string {
  const isSpaced = next === ' ' || next === '\t';
  if (next === '') return doubles && breaks.length > 1 ? `${breaks}\n` : breaks;
  if (isSpaced) return doubles ? `${breaks}\n` : breaks;
  if (doubles) return breaks;
  return breaks.length === 1 ? ' ' : breaks.slice(1);
}
