import type { Documentation, Example } from '@hops/check';
import type { Colours } from '../terminal/colours.ts';
import { wrap } from '../terminal/wrap.ts';
import { severityText } from './finding-lines.ts';

/** How to lay documentation out. */
export interface DocumentationContext {
  readonly colours: Colours;
  readonly width: number;
}

/** What a code means, for people: title, text, and an example with the line that it is reported for. */
export function documentationText(
  code: string,
  documentation: Documentation,
  context: DocumentationContext,
): string {
  const { title, severity, text, wrong, right } = documentation;
  const { colours, width } = context;
  const lines = [
    `${severityText(severity, colours)} ${colours.bold(code)}`,
    title,
    '',
    ...wrap(unfolded(text), width),
    ...exampleLines('Wrong', wrong, reportedFiles(wrong), colours),
    ...(right ? exampleLines('Right', right, Object.keys(right.files), colours) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Joins the lines of a paragraph; lists and code stay as they are. */
function unfolded(markdown: string): string {
  const paragraphs = markdown.trim().split(/\n{2,}/);
  return paragraphs
    .map((each) => (/^(?:[-*\d]|```| {4})/m.test(each) ? each : each.replaceAll('\n', ' ')))
    .join('\n\n');
}

function reportedFiles({ findings }: Example): string[] {
  return [...new Set(findings.map((place) => place.replace(/:\d+:\d+$/, '')))];
}

function exampleLines(title: string, example: Example, paths: readonly string[], colours: Colours): string[] {
  return paths.flatMap((path) => [
    '',
    `${title}: ${colours.cyan(path)}`,
    ...fileLines(example, path, colours),
  ]);
}

function fileLines({ files, findings }: Example, path: string, colours: Colours): string[] {
  const content = files[path] ?? '';
  const lines = typeof content === 'string' ? content.trimEnd().split('\n') : ['(bytes that are no text)'];
  return lines.flatMap((line, index) => {
    const number = `${index + 1}`.padStart(4);
    const columns = columnsIn(findings, `${path}:${index + 1}:`);
    const marks = columns.map((column) => colours.dim('     │ ') + ' '.repeat(column - 1) + colours.red('^'));
    return [`${colours.dim(`${number} │ `)}${line}`].concat(marks);
  });
}

function columnsIn(places: readonly string[], line: string): number[] {
  return places.filter((place) => place.startsWith(line)).map((place) => Number(place.slice(line.length)));
}
