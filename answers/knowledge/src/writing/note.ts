import { fileSource, type Source } from '@hops/text';
import type { DocumentName } from '../base.ts';
import { sectionsIn } from '../markdown/markers.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { looksSecret } from './secret-like.ts';

/** What a note records: something nobody knows, something that was found out, or something that broke. */
export type NoteKind = 'question' | 'answer' | 'failure';

/** A note as it is to be recorded. */
export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
}

/** Where a note went, or why it is refused. */
export type NoteOutcome =
  | { readonly ok: true; readonly document: DocumentName; readonly text: string; readonly written: string }
  | { readonly ok: false; readonly message: string };

/**
 * Records a note in the form in which its document writes: a row of the open questions, a paragraph of the answered
 * ones, a playbook of what breaks. `textOf` gives the documents of the base; `isPath` tells what may be cited. A text
 * that looks like a secret is refused.
 */
export function withNote(
  note: Note,
  textOf: (document: DocumentName) => string | undefined,
  isPath: (path: string) => boolean,
): NoteOutcome {
  const text = note.text.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return refused('The note is empty. Say in a sentence what was found.');
  if (looksSecret(text))
    return refused('The note holds what looks like a secret. Name the Secret and its key, never the value.');
  const document = note.kind === 'failure' ? 'GESTALT' : 'QUESTIONS';
  const present = textOf(document);
  if (present === undefined)
    return refused(`The base has no ${document}.md. Run \`hops docs init\`: it writes what is missing.`);
  const written = formOf({ ...note, text }, isPath);
  return { ok: true, document, written, text: inserted(note.kind, written, fileSource(document, present)) };
}

function refused(message: string): NoteOutcome {
  return { ok: false, message };
}

function formOf({ kind, text }: Note, isPath: (path: string) => boolean): string {
  const cited = withCitations(text, isPath);
  if (kind === 'question') return questionRow(cited);
  if (kind === 'answer') {
    const [question, answer] = halves(cited, '?');
    return answer === '' ? question : `**${question}** ${answer}`;
  }
  const [symptom, remedy] = halves(cited, ':');
  const steps = remedy.split(/;\s+/).filter((step) => step !== '');
  return [
    `**${sentence(symptom.replace(/:$/, ''))}**`,
    ...steps.map((step, index) => `${index + 1}. ${sentence(step)}`),
  ].join('\n');
}

/** `Question? Why it matters`, with the paths that it names as the places to look. */
function questionRow(text: string): string {
  const [question, why] = halves(text, '?');
  const places = [...new Set(text.match(/`[^`]+`/g) ?? [])].filter((each) => /[/.]/.test(each));
  const cells = [question, why === '' ? '–' : why, places.length === 0 ? '–' : places.join(', ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** The text up to the first mark that ends a word, with it, and the rest. */
function halves(text: string, mark: string): [string, string] {
  const at = text.search(mark === '?' ? /\?(?:\s|$)/ : /:(?:\s|$)/);
  return at === -1 ? [text, ''] : [text.slice(0, at + 1), text.slice(at + 1).trim()];
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The paths of the repository that a text names, as code. */
function withCitations(text: string, isPath: (path: string) => boolean): string {
  return text.replaceAll(/(?<![`\w/.])[\w.@{}-]+(?:\/[\w.@{}-]+)*(?::\d+)?(?![`\w/])/g, (word) => {
    const path = word.replace(/[.]+$/, '');
    const isCited = /[/.]/.test(path) && isPath(path.replace(/:\d+$/, ''));
    return isCited ? `\`${path}\`${word.slice(path.length)}` : word;
  });
}

const headings: Readonly<Record<NoteKind, { readonly pattern: RegExp; readonly title: string }>> = {
  question: { pattern: /^open\b/i, title: 'Open' },
  answer: { pattern: /^answered\b/i, title: 'Answered' },
  failure: { pattern: /when things break|playbooks?/i, title: 'When things break' },
};

const questionHeader = '| Question | Why it matters | Where to look |\n|---|---|---|';

function inserted(kind: NoteKind, written: string, source: Source): string {
  const { pattern, title } = headings[kind];
  const { headings: all, tables } = parseMarkdown(source);
  const heading = all.find((each) => pattern.test(each.title));
  if (heading === undefined) {
    const body = kind === 'question' ? `${questionHeader}\n${written}` : written;
    return `${source.text.trimEnd()}\n\n## ${title}\n\n${body}\n`;
  }
  const next = all.find((each) => each.start > heading.start && each.level <= heading.level);
  const end = next?.start ?? source.text.length;
  if (kind !== 'question') return appended(written, heading.end, end, source);
  const own = tables.find(
    (each) => each.start > heading.end && each.end <= end && !isGenerated(each.start, source),
  );
  return own === undefined
    ? appended(`${questionHeader}\n${written}`, heading.end, end, source)
    : `${source.text.slice(0, own.end)}\n${written}${source.text.slice(own.end)}`;
}

/** At the end of a section; what only says that there is nothing goes. */
function appended(written: string, start: number, end: number, { text }: Source): string {
  const before = text.slice(start, end).trimEnd();
  const kept = /^\s*None yet\.$/.test(before) ? '' : before;
  const rest = text.slice(end);
  return `${text.slice(0, start)}${kept}\n\n${written}\n${rest === '' ? '' : `\n${rest}`}`;
}

function isGenerated(at: number, source: Source): boolean {
  return sectionsIn(source).sections.some(({ start, end }) => start <= at && at < end);
}
