import { fileSource, type Source } from '@hops/text';
import type { Section } from './base.ts';
import type { KnowledgeCode, KnowledgeFinding } from './finding.ts';
import type { MarkdownDocument, Part, TableCell } from './markdown/document.ts';
import { sectionsIn } from './markdown/markers.ts';
import { parseMarkdown } from './markdown/parse.ts';

const review = /\b[Rr]eviewed (?:on )?(\d{4}-\d{2}-\d{2}), every (\d+) days\b/g;

/** The line that says when the pages were read last, and how long that holds. */
export function reviewLine(today: string): string {
  return `Reviewed ${today}, every 90 days.`;
}

/** The reviews of a document that are due on a day (`2026-05-01`): `Reviewed 2026-02-01, every 90 days.` */
export function reviewFindings({ source }: MarkdownDocument, today: string): KnowledgeFinding[] {
  return [...source.text.matchAll(review)].flatMap(({ 0: text, 1: day = '', 2: days, index }) => {
    const due = dayAfter(day, Number(days));
    if (due !== undefined && due > today) return [];
    const message =
      due === undefined
        ? `There is no day ${day}.`
        : `A review is due since ${due}: read these pages once, and write the day on which you did.`;
    return [noted('docs-due', message, source, { start: index, end: index + text.length })];
  });
}

function dayAfter(day: string, days: number): string | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start) || !Number.isSafeInteger(days)) return undefined;
  const after = new Date(start + days * millisecondsOfDay);
  return Number.isNaN(after.getTime()) ? undefined : after.toISOString().slice(0, 10);
}

const millisecondsOfDay = 86_400_000;

/** What a generated section lists, and the word by which a trigger speaks of it. */
const watched: Readonly<Record<string, RegExp>> = {
  placeholders: /placeholder/i,
  'local-placeholders': /placeholder/i,
  stores: /\bstores?\b/i,
  storage: /storage/i,
  areas: /\bareas?\b|folder|director/i,
};

/** What came and went since the sections of a base were written, at the trigger that tells what to do then. */
export function triggerFindings(
  documents: readonly MarkdownDocument[],
  sections: readonly Section[],
): KnowledgeFinding[] {
  const triggers = documents.flatMap(triggersIn);
  return documents.flatMap(({ source }) =>
    sectionsIn(source).sections.flatMap((marked) => {
      const said = watched[marked.name];
      const today = sections.find(
        ({ document, name }) => name === marked.name && source.file.endsWith(`${document}.md`),
      );
      const trigger = said && triggers.find(({ when }) => said.test(when.text));
      const change = today && trigger && changeOf(source.text.slice(marked.start, marked.end), today.text);
      if (change === undefined || trigger === undefined) return [];
      return [noted('docs-due', `${change} Due: ${trigger.does}`, trigger.source, trigger.when)];
    }),
  );
}

interface Trigger {
  readonly source: Source;
  readonly when: TableCell;
  readonly does: string;
}

/** The rows of tables with the columns When and Do. */
function triggersIn({ tables, source }: MarkdownDocument): Trigger[] {
  return tables
    .filter(({ header }) => header.map(({ text }) => text.toLowerCase()).join() === 'when,do')
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells: [when, does] }) => (when && does ? [{ source, when, does: does.text }] : [])),
    );
}

function changeOf(before: string, after: string): string | undefined {
  const [old, fresh] = [titlesIn(before), titlesIn(after)];
  const added = fresh.filter((each) => !old.includes(each));
  const removed = old.filter((each) => !fresh.includes(each));
  const parts = [
    ...(added.length === 0 ? [] : [`${added.join(', ')} came`]),
    ...(removed.length === 0 ? [] : [`${removed.join(', ')} went`]),
  ];
  return parts.length === 0 ? undefined : `Since this was written, ${parts.join(', ')}.`;
}

/** What the rows of a section's tables are about. */
function titlesIn(text: string): string[] {
  const { tables } = parseMarkdown(fileSource('', text));
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells: [first] }) => first?.text ?? []));
}

function noted(code: KnowledgeCode, message: string, source: Source, { start, end }: Part): KnowledgeFinding {
  return { code, severity: 'info', message, span: source.span(start, end), related: [] };
}
