import { nameOf, type Fix } from '@hops/text';
import type { KnowledgeFinding } from './finding.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { sectionsIn } from './markdown/markers.ts';
import type { Facts } from './sections/facts.ts';

/**
 * The open questions of a base that the repository answers by now: a placeholder that is defined, an object that is
 * made, something that is used. The fix records the answer below the heading Answered.
 */
export function questionFindings(document: MarkdownDocument, facts: Facts): KnowledgeFinding[] {
  const { source, tables } = document;
  if (nameOf(source.file) !== 'QUESTIONS.md') return [];
  const rows = tables
    .filter(({ header }) => /^question$/i.test(header[0]?.text ?? ''))
    .flatMap((table) => table.rows);
  return rows.flatMap((row) => {
    const question = row.cells[0]?.text ?? '';
    const answer = answerTo(question, facts);
    if (answer === undefined) return [];
    const fix = movedTo(document, row, `**${question}** ${answer}`);
    return [
      {
        code: 'docs-answered' as const,
        severity: 'info' as const,
        message: `The repository answers this by now: ${answer} Move it to the answered questions.`,
        span: source.span(row.cells[0]?.start ?? row.start, row.cells[0]?.end ?? row.end),
        related: [],
        ...(fix && { fix }),
      },
    ];
  });
}

function answerTo(question: string, facts: Facts): string | undefined {
  const [, defined] = /^Who defines `([A-Za-z_]\w*)`\?$/.exec(question) ?? [];
  if (defined !== undefined) return definitionOf(defined, facts);
  const [, kind, namespace, name] = /^Who makes the (\w+) ([^/\s]*)\/([^?\s]+)\?$/.exec(question) ?? [];
  if (kind !== undefined) return makerOf({ kind, namespace: namespace!, name: name! }, facts);
  const [, idle] = /^Does anything still need `([A-Za-z_]\w*)`\?$/.exec(question) ?? [];
  return idle === undefined ? undefined : useOf(idle, facts);
}

function definitionOf(wanted: string, facts: Facts): string | undefined {
  const definition = facts.placeholders().find(({ name }) => name === wanted)?.definitions[0];
  return definition && `It is defined at ${facts.cite(definition.span)}.`;
}

function makerOf(
  wanted: { readonly kind: string; readonly namespace: string; readonly name: string },
  facts: Facts,
): string | undefined {
  const objects = facts.model.clusters.flatMap((cluster) => cluster.objects);
  const made = objects.find(
    ({ id }) => id.kind === wanted.kind && id.namespace === wanted.namespace && id.name === wanted.name,
  );
  return made && `It is made at ${facts.citeName(made)}.`;
}

function useOf(wanted: string, facts: Facts): string | undefined {
  const used = facts.placeholders().find(({ name }) => name === wanted)?.lines[0];
  return used && `It is used at \`${used.file}:${used.line}\`.`;
}

/** Takes a row out of its table, unless an update writes that, and puts its answer behind the heading Answered. */
function movedTo(
  { headings, source }: MarkdownDocument,
  row: { readonly start: number; readonly end: number },
  answer: string,
): Fix | undefined {
  const heading = headings.find(({ title }) => /^answered$/i.test(title));
  if (heading === undefined) return undefined;
  const isGenerated = sectionsIn(source).sections.some(
    ({ start, end }) => start <= row.start && row.end <= end,
  );
  const lineEnd = source.text.indexOf('\n', row.end);
  const removed = source.span(row.start, lineEnd === -1 ? row.end : lineEnd + 1);
  return {
    title: 'Move it to the answered questions',
    edits: [
      ...(isGenerated ? [] : [{ span: removed, text: '' }]),
      { span: source.span(heading.end, heading.end), text: `\n\n${answer}` },
    ],
  };
}
