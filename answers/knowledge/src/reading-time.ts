import type { MarkdownDocument, Part } from './markdown/document.ts';

const wordsPerMinute = 200;

/** The minutes that a document takes to read; what stands in tables and code is read twice as fast as prose. */
export function readingTime({ source, tables, fences }: MarkdownDocument): number {
  const skimmed = [...tables, ...fences].map(({ start, end }) => wordCount(source.text, { start, end }));
  const all = wordCount(source.text, { start: 0, end: source.text.length });
  const half = skimmed.reduce((sum, count) => sum + count, 0) / 2;
  return (all - half) / wordsPerMinute;
}

function wordCount(text: string, { start, end }: Part): number {
  const said = text.slice(start, end).replaceAll(/<!--[^]*?-->/g, ' ');
  return said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
