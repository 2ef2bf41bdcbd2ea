import type { Severity } from '@hops/text';

/** What a code means: title and text for `--explain`, and documents in which it is found, run as its test. */
export interface KnowledgePage {
  readonly title: string;
  readonly severity: Severity;
  /** Markdown: what it is, why it matters, what to do. */
  readonly text: string;
  readonly wrong: {
    /** Path to content. */
    readonly files: Readonly<Record<string, string>>;
    /** `file:line:column` of each finding. */
    readonly findings: readonly string[];
  };
}

/** A document and the line and column at which the code is found in it; with the checksums of what it cites. */
type DocumentExample = readonly [document: string, place: string, sums?: string];

/** The page of an error that GESTALT.md is found with. */
export function page(title: string, text: string, [document, place, sums]: DocumentExample): KnowledgePage {
  return {
    title,
    severity: 'error',
    text,
    wrong: {
      files: {
        'docs/GESTALT.md': `${document}\n`,
        ...(sums !== undefined && { 'docs/evidence.sum': `${sums}\n` }),
      },
      findings: [`docs/GESTALT.md:${place}`],
    },
  };
}
