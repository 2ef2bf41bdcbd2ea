import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { nameOf, sortFindings } from '@hops/text';
import type { Section } from './base.ts';
import { reviewFindings, triggerFindings } from './cadence.ts';
import { capsulesIn } from './capsules/capsule.ts';
import { capsuleFindings } from './capsules/form.ts';
import type { Rules } from './claims/assertion.ts';
import type { Claim } from './claims/claim.ts';
import { claimFindings } from './claims/claim-findings.ts';
import { claimsOf } from './claims/claims-of.ts';
import { knownOf } from './claims/known.ts';
import { diagramFindings } from './diagrams/findings.ts';
import { evidenceFindings, evidenceIn, type Evidence } from './evidence.ts';
import { outdated, type KnowledgeFinding } from './finding.ts';
import { generatedFindings } from './generated.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { pinnedBase } from './pins/pinned-base.ts';
import { withPinVerdicts } from './pins/verdicts.ts';
import { questionFindings } from './questions.ts';
import { readBase } from './read-base.ts';
import { readingTime } from './reading-time.ts';
import { secretFindings } from './secrets.ts';

/** What a base is proved against, beside the model and the inventory of its repository. */
export interface VerifyOptions {
  /** The folder of the base, or one Markdown file. */
  readonly base: string;
  /** The commands of hops: `check`, `docs verify`. */
  readonly commands: readonly string[];
  /** The sections that today's repository has. */
  readonly sections: readonly Section[];
  /** The rules of a check, for claims that name one; without, these are not read. */
  readonly rules?: Rules | undefined;
  /** The day, `2026-05-01`; without, no review is due. */
  readonly today?: string | undefined;
}

/** A document and what was proved of it. */
export interface VerifiedDocument {
  readonly path: string;
  readonly minutes: number;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
}

/** A knowledge base, proved and refuted. */
export interface VerifyAnswer {
  readonly base: string;
  readonly documents: readonly VerifiedDocument[];
  readonly minutes: number;
  readonly findings: readonly KnowledgeFinding[];
}

const mostMinutes = 15;

/**
 * Proves every claim of a knowledge base against the repository: paths with lines, links, placeholders, tasks and
 * commands; the form of its capsules, its evidence, its generated sections and the time that it takes to read.
 */
export function verify(
  model: Model,
  inventory: Inventory,
  { base, commands, sections, rules, today }: VerifyOptions,
): VerifyAnswer {
  const parsed = readBase(model.repository.files, model.repository.paths, base);
  const capsules = parsed.flatMap(capsulesIn);
  const names = new Set(capsules.map(({ name }) => name));
  const known = knownOf(model, { inventory, commands, capsules: names, rules });
  const pinned = pinnedBase(model.repository, base);
  const documents = parsed.map((document) =>
    verified(document, withPinVerdicts(claimsOf(document, known), document, pinned.tracer)),
  );
  const minutes = documents.reduce((sum, each) => sum + each.minutes, 0);
  const findings = [
    ...parsed.flatMap(({ source }, index) => claimFindings(documents[index]!.claims, source)),
    ...parsed.flatMap(({ source }, index) => evidenceFindings(documents[index]!.evidence, source)),
    ...parsed.flatMap(diagramFindings),
    ...parsed.flatMap(secretFindings),
    ...capsuleFindings(capsules, new Map(parsed.map(({ source }) => [source.file, source]))),
    ...parsed.flatMap((document) => generatedFindings(document, sectionsFor(document, sections))),
    ...pinned.findings,
    ...timeFindings(documents, minutes),
    ...parsed.flatMap((document) => questionFindings(document, known.facts)),
    ...triggerFindings(parsed, sections),
    ...(today === undefined ? [] : parsed.flatMap((document) => reviewFindings(document, today))),
  ];
  return { base, documents, minutes, findings: sortFindings(findings) };
}

function verified(document: MarkdownDocument, claims: readonly Claim[]): VerifiedDocument {
  const { file } = document.source;
  return { path: file, minutes: readingTime(document), claims, evidence: evidenceIn(document, claims) };
}

function sectionsFor({ source }: MarkdownDocument, sections: readonly Section[]): Section[] {
  return sections.filter(({ document }) => `${document}.md` === nameOf(source.file));
}

function timeFindings(documents: readonly VerifiedDocument[], minutes: number): KnowledgeFinding[] {
  const longest = documents.toSorted((one, other) => other.minutes - one.minutes)[0];
  if (minutes <= mostMinutes || longest === undefined) return [];
  const message = `The base takes ${Math.ceil(minutes)} minutes to read, ${mostMinutes} are enough. This document is the longest: shorten it first.`;
  return [outdated('docs-reading-time', message, { file: longest.path, start: 0, end: 0 })];
}
