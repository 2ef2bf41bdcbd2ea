import type { Finding, Severity } from '@hops/text';
import type { Model } from '@hops/model';

/** A repository as a map of its files, and what a rule says of it; run as the rule's test. */
export interface Example {
  /** Path to content. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** `file:line:column` of each finding of this code, in order; empty for an example of what is right. */
  readonly findings: readonly string[];
}

/** What a code means: printed by `--explain`, tested by its examples. */
export interface Documentation {
  readonly title: string;
  readonly severity: Severity;
  /** Markdown: what it is, why it matters, what to do. */
  readonly text: string;
  readonly wrong: Example;
  readonly right?: Example;
}

/** One rule: reads the model, says what is wrong. The file that holds it is its documentation and its test. */
export interface Rule<Code extends string = string> extends Documentation {
  readonly code: Code;
  check(model: Model): readonly Finding<Code>[];
}
