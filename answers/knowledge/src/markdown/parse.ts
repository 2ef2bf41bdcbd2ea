import type { Source } from '@hops/text';
import type { Code, Heading, InlineCode, Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { anchors } from './anchor.ts';
import type {
  CodeSpan,
  Fence,
  FenceLine,
  MarkdownDocument,
  MarkdownHeading,
  MarkdownTable,
  Part,
  TableCell,
} from './document.ts';

/** Reads a Markdown file (CommonMark with GitHub's tables). Every text is Markdown, so nothing can be wrong with it. */
export function parseMarkdown(source: Source): MarkdownDocument {
  const { text } = source;
  const nodes = [...nodesOf(treeOf(text))];
  const anchorOf = anchors();
  return {
    source,
    headings: nodes.filter(isKind('heading')).map((node) => headingOf(node, anchorOf)),
    codeSpans: nodes.filter(isKind('inlineCode')).map((node) => codeSpanOf(node, text)),
    fences: nodes.filter(isKind('code')).map((node) => fenceOf(node, text)),
    links: [
      ...nodes.filter(isKind('link')),
      ...nodes.filter(isKind('image')),
      ...nodes.filter(isKind('definition')),
    ]
      .map((node) => ({ target: node.url, ...partOf(node) }))
      .toSorted((one, other) => one.start - other.start),
    tables: nodes.filter(isKind('table')).map((node) => tableOf(node, text)),
  };
}

function treeOf(text: string): Root {
  return fromMarkdown(text.replace(/^\uFEFF/, ' '), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function isKind<Kind extends Nodes['type']>(kind: Kind) {
  return (node: Nodes): node is Extract<Nodes, { type: Kind }> => node.type === kind;
}

function partOf({ position }: Nodes): Part {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function headingOf(node: Heading, anchorOf: (title: string) => string): MarkdownHeading {
  const title = textOf(node).trim();
  return { level: node.depth, title, anchor: anchorOf(title), ...partOf(node) };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function codeSpanOf(node: InlineCode, text: string): CodeSpan {
  const part = partOf(node);
  return { text: node.value, isVerbatim: text.slice(part.start, part.end).includes(node.value), ...part };
}

function fenceOf(node: Code, text: string): Fence {
  const part = partOf(node);
  const language = /^\w*/.exec(node.lang ?? '')?.[0].toLowerCase() ?? '';
  return { language, lines: fenceLines(node.value, text, part), ...part };
}

/** The lines of a block with their places: each is sought in the text behind the one before it. */
function fenceLines(value: string, text: string, { start, end }: Part): FenceLine[] {
  const opening = /^(?:`{3,}|~{3,})/.test(text.slice(start)) ? text.indexOf('\n', start) + 1 : start;
  let at = opening;
  return value.split('\n').map((line) => {
    const found = text.indexOf(line, at);
    const from = found === -1 || found > end ? at : found;
    at = from + line.length;
    return { text: line, start: from, end: at };
  });
}

function tableOf(node: Table, text: string): MarkdownTable {
  const [header, ...rows] = node.children.map((row) => ({
    cells: row.children.map((cell) => cellOf(partOf(cell), text)),
    ...partOf(row),
  }));
  return { header: header?.cells ?? [], rows, ...partOf(node) };
}

/** A cell without the pipes and spaces around it. */
function cellOf({ start, end }: Part, text: string): TableCell {
  const written = text.slice(start, end);
  const inner = written.replace(/^\|?\s*/, '').replace(/\s*\|?$/, '');
  const from = start + written.indexOf(inner);
  return { text: inner, start: from, end: from + inner.length };
}
