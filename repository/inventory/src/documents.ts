import type { Document, Heading } from './inventory.ts';
import type { Reading } from './reading.ts';

/** Every Markdown file with its headings. */
export function documentsOf({ paths, textOf }: Reading): Document[] {
  return paths
    .filter((path) => /\.(md|markdown)$/i.test(path))
    .map((path) => {
      const headings = headingsOf(path, textOf(path));
      const title = headings.find(({ level }) => level === 1) ?? headings[0];
      return { path, title: title?.title, headings };
    });
}

/** The headings of a Markdown text; those in fenced blocks, comments and front matter are none. */
function headingsOf(file: string, text: string): Heading[] {
  const anchors = new Map<string, number>();
  const lines = text.split(/\r?\n/);
  const isProse = proseLines(lines);
  return lines.flatMap((line, index) => {
    const heading =
      isProse[index] === true
        ? headingAt(line, isProse[index + 1] ? lines[index + 1] : undefined)
        : undefined;
    if (heading === undefined) return [];
    return { file, line: index + 1, ...heading, anchor: uniqueAnchor(heading.title, anchors) };
  });
}

function headingAt(line: string, below: string | undefined): Pick<Heading, 'level' | 'title'> | undefined {
  const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
  if (atx !== null) return { level: atx[1]!.length, title: (atx[2] ?? '').trim() };
  const underline = below === undefined ? null : /^ {0,3}(=+|-{2,})[ \t]*$/.exec(below);
  const isParagraph = /^ {0,3}[^\s#>|<*+=-]/.test(line) && !/^ {0,3}\d+[.)] /.test(line);
  if (underline === null || !isParagraph) return undefined;
  return { level: underline[1]!.startsWith('=') ? 1 : 2, title: line.trim() };
}

/** Which lines stand in no fenced block, comment or front matter (CommonMark 0.31.2, sections 4.5 and 4.6). */
function proseLines(lines: readonly string[]): boolean[] {
  let end: RegExp | undefined = lines[0] === '---' ? /^(---|\.\.\.)\s*$/ : undefined;
  return lines.map((line, index) => {
    if (end !== undefined) {
      if (index > 0 && end.test(line)) end = undefined;
      return false;
    }
    end = blockEnd(line);
    return end === undefined;
  });
}

/** What ends the block that begins at this line; `undefined` where none begins. */
function blockEnd(line: string): RegExp | undefined {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  return /^ {0,3}<!--(?!.*-->)/.test(line) ? /-->/ : undefined;
}

/** A heading's anchor as GitHub makes it; a repeated one is numbered. */
function uniqueAnchor(title: string, used: Map<string, number>): string {
  const plain = withoutMarkup(title);
  const anchor = plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const count = used.get(anchor) ?? 0;
  used.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}

function withoutMarkup(title: string): string {
  return title
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replaceAll(/(?<!\w)_(?=\S)(.*?\S)_(?!\w)/g, '$1')
    .trim();
}
