import type { Source, Span } from '@hops/text';
import type { MarkdownDocument, MarkdownHeading, Part } from '../markdown/document.ts';

/** What a line of a capsule's depth says of it. */
export const depthKinds = ['Distinction', 'Trade-off', 'NotThis', 'SeeAlso'] as const;

/** One line of a capsule's depth: `kind` is the word before the colon. */
export interface Depth {
  readonly kind: string;
  readonly text: string;
  readonly span: Span;
}

/** One truth of a knowledge base: the invariant first, then an example, then what it is not. */
export interface Capsule {
  readonly name: string;
  /** The place of its heading. */
  readonly span: Span;
  readonly invariant: string;
  readonly example: string;
  readonly boundary: string | undefined;
  readonly depth: readonly Depth[];
}

/** The capsules of a document: what stands below a heading `Capsule: Name`, up to the next heading. */
export function capsulesIn({ source, headings }: MarkdownDocument): Capsule[] {
  return headings.flatMap((heading, index) => {
    const [, name] = /^Capsule:\s*(\S.*)$/.exec(heading.title) ?? [];
    if (name === undefined) return [];
    const end = headings[index + 1]?.start ?? source.text.length;
    return [capsuleOf(name, heading, { start: heading.end, end }, source)];
  });
}

/** The names that a line of depth sees also: those in code spans or links, else the words between its commas. */
export function seenAlso({ text }: Depth): string[] {
  const marked = Array.from(text.matchAll(/`([^`]+)`|\[([^\]]+)\]/g), ([, code, link]) => code ?? link ?? '');
  return marked.length > 0 ? marked : text.split(/,|;| and /).map((each) => each.trim().replace(/\.$/, ''));
}

function capsuleOf(name: string, heading: MarkdownHeading, body: Part, source: Source): Capsule {
  const text = source.text.slice(body.start, body.end);
  const boundary = /^\s*\/\/\s*BOUNDARY:\s*(.+)$/m.exec(text)?.[1]?.trim();
  return {
    name,
    span: source.span(heading.start, heading.end),
    invariant: partOf('Invariant', text),
    example: partOf('Example', text),
    boundary,
    depth: depthOf(text, body.start, source),
  };
}

/** The text behind `**Title**`, up to the next title, a boundary or a rule. */
function partOf(title: string, text: string): string {
  const found = new RegExp(`^\\*\\*${title}:?\\*\\*:?[ \\t]*`, 'm').exec(text);
  if (!found) return '';
  const rest = text.slice(found.index + found[0].length);
  const end = rest.search(/^(?:\*\*\w+:?\*\*|\s*\/\/\s*BOUNDARY:|---\s*$|#{1,6}\s)/m);
  return rest.slice(0, end === -1 ? undefined : end).trim();
}

function depthOf(text: string, offset: number, source: Source): Depth[] {
  const title = /^\*\*Depth:?\*\*.*$/m.exec(text);
  if (!title) return [];
  const from = title.index + title[0].length;
  return [...text.slice(from).matchAll(/^[ \t]*[-*][ \t]+(.+(?:\n[ \t]+(?![-*][ \t])\S.*)*)/gm)].map(
    ({ 0: item, 1: said = '', index }) => {
      const [, kind = '', rest = said] =
        /^\**([A-Z][\w-]*):?\**:?\s+([^]*)$/.exec(said.includes(':') ? said : '') ?? [];
      const start = offset + from + index;
      return {
        kind,
        text: rest.replaceAll(/\s*\n\s*/g, ' ').trim(),
        span: source.span(start, start + item.length),
      };
    },
  );
}
