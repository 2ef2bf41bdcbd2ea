import type { Entry } from './store.ts';
import type { Observation } from './trace.ts';

/**
 * An entry as a text: the key, how many observations there are, a line for each of them, and the output as it is.
 * A line is `c` (content) or `l` (list), what was seen, a tab and the path.
 */
export function writeEntry(key: string, { trace, output }: Entry): string {
  const lines = trace.map(
    ({ look, seen, path }) => `${look === 'content' ? 'c' : 'l'}${seen}\t${escapeLine(path)}`,
  );
  return [escapeLine(key), String(lines.length), ...lines, output].join('\n');
}

/** Reads the entry of `key`; `undefined` where the text is not one. */
export function readEntry(key: string, text: string): Entry | undefined {
  const [name, nameEnd] = lineAt(text, 0);
  const [count, countEnd] = lineAt(text, nameEnd);
  if (name !== escapeLine(key)) return undefined;
  const trace: Observation[] = [];
  let at = countEnd;
  while (trace.length < Number(count)) {
    const [line, end] = lineAt(text, at);
    const tab = line.indexOf('\t');
    if (tab === -1) return undefined;
    trace.push({
      look: line.startsWith('c') ? 'content' : 'list',
      seen: line.slice(1, tab),
      path: unescapeLine(line.slice(tab + 1)),
    });
    at = end;
  }
  return { trace, output: text.slice(at) };
}

/** The line that begins at an offset, and where the next one begins. */
function lineAt(text: string, start: number): readonly [line: string, end: number] {
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  return [text.slice(start, end), end + 1];
}

function escapeLine(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function unescapeLine(text: string): string {
  return text.includes('\\')
    ? text.replaceAll(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : '\\'))
    : text;
}
