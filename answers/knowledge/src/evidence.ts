import type { Source, Span } from '@hops/text';
import type { Claim, ClaimKind } from './claims/claim.ts';
import { correctionFix } from './correction.ts';
import { refuted, withFix, type KnowledgeFinding } from './finding.ts';
import type { MarkdownDocument, MarkdownTable, Part, TableCell } from './markdown/document.ts';

/** 🟢 proven now, by a line or by a claim that checks itself; 🟡 the source is there, no line of it named; 🔴 refuted. */
export type Confidence = '🟢' | '🟡' | '🔴';

/** A row of a table of evidence. */
export interface Evidence {
  /** What is claimed, as it is written. */
  readonly claim: string;
  readonly span: Span;
  /** How many places it names. */
  readonly sources: number;
  readonly written: Confidence | undefined;
  readonly computed: Confidence;
}

type Row = MarkdownTable['rows'][number];

interface Columns {
  readonly claim: number;
  readonly source: number;
  readonly confidence: number;
}

/** The evidence of a document, given its claims: the rows of each table with columns Claim, Source and Confidence. */
export function evidenceIn({ tables, source }: MarkdownDocument, claims: readonly Claim[]): Evidence[] {
  return tables.flatMap(({ header, rows }) => {
    const columns = columnsOf(header);
    return columns === undefined
      ? []
      : rows.map((row) => {
          const assertions = claims.filter((each) => each.kind === 'assertion' && isIn(row, each));
          const sources = [...sourcesIn(row.cells[columns.source], claims), ...assertions];
          return {
            claim: row.cells[columns.claim]?.text ?? '',
            span: source.span(row.start, row.end),
            sources: sources.length,
            written: writtenIn(row.cells[columns.confidence]),
            computed: computedFrom(sources),
          };
        });
  });
}

/** What is wrong with evidence: no source, no confidence, or more of it than the source gives. */
export function evidenceFindings(evidence: readonly Evidence[], source: Source): KnowledgeFinding[] {
  return evidence.flatMap((row) => {
    const problem = problemOf(row, source);
    return problem === undefined ? [] : [problem];
  });
}

function problemOf(
  { claim, span, written, computed, sources }: Evidence,
  source: Source,
): KnowledgeFinding | undefined {
  if (sources === 0 && written !== '🔴')
    return refuted('docs-evidence', `“${claim}” has no source. Cite the line that makes it true.`, span);
  if (computed === '🔴' && written === '🟢')
    return withFix(
      refuted('docs-confidence', `“${claim}” is marked 🟢, but its source is not there: it is 🔴.`, span),
      correctionFix(source, span, { wrong: '🟢', right: '🔴' }),
    );
  if (written !== undefined) return undefined;
  const message = `“${claim}” has no confidence that can be compared. Write 🟢, 🟡 or 🔴.`;
  return { code: 'docs-confidence', severity: 'info', message, span, related: [] };
}

function columnsOf(header: readonly TableCell[]): Columns | undefined {
  const column = (name: string): number => header.findIndex(({ text }) => text.toLowerCase() === name);
  const columns = { claim: column('claim'), source: column('source'), confidence: column('confidence') };
  return Object.values(columns).includes(-1) ? undefined : columns;
}

function writtenIn(cell: Row['cells'][number] | undefined): Confidence | undefined {
  return (['🟢', '🟡', '🔴'] as const).find((each) => cell?.text.includes(each));
}

function sourcesIn(cell: TableCell | undefined, claims: readonly Claim[]): Claim[] {
  if (cell === undefined) return [];
  return claims.filter(
    (each) => !silentKinds.has(each.kind) && each.verdict.state !== 'unread' && isIn(cell, each),
  );
}

/** What a source's cell may say beside the places that it names. */
const silentKinds: ReadonlySet<ClaimKind> = new Set(['name', 'number', 'assertion']);

function isIn({ start, end }: Part, { span }: Claim): boolean {
  return start <= span.start && span.end <= end;
}

function computedFrom(sources: readonly Claim[]): Confidence {
  if (sources.length === 0 || sources.some(({ verdict }) => verdict.state === 'refuted')) return '🔴';
  return sources.some(isExact) ? '🟢' : '🟡';
}

function isExact({ kind, text, verdict }: Claim): boolean {
  return kind === 'assertion' ? verdict.state === 'proven' : /(?::\d|#L\d)/.test(text);
}
