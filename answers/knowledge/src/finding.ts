import type { Finding, Fix, Span } from '@hops/text';

/** What can be wrong with a knowledge base. */
export type KnowledgeCode =
  | 'docs-missing-path'
  | 'docs-missing-lines'
  | 'docs-missing-anchor'
  | 'docs-missing-placeholder'
  | 'docs-missing-name'
  | 'docs-number'
  | 'docs-secret'
  | 'docs-missing-task'
  | 'docs-missing-command'
  | 'docs-moved-evidence'
  | 'docs-changed-evidence'
  | 'docs-pins'
  | 'docs-assertion'
  | 'docs-answered'
  | 'docs-due'
  | 'docs-evidence'
  | 'docs-confidence'
  | 'docs-broken-diagram'
  | 'docs-capsule'
  | 'docs-missing-capsule'
  | 'docs-marker'
  | 'docs-stale-section'
  | 'docs-edited-section'
  | 'docs-reading-time';

/** What is wrong with a knowledge base, at its place. */
export type KnowledgeFinding = Finding<KnowledgeCode>;

/** A claim that is not true. */
export function refuted(code: KnowledgeCode, message: string, span: Span): KnowledgeFinding {
  return { code, severity: 'error', message, span, related: [] };
}

/** What is no longer as it should be, though nothing that is said is false. */
export function outdated(code: KnowledgeCode, message: string, span: Span): KnowledgeFinding {
  return { code, severity: 'warning', message, span, related: [] };
}

/** A finding with the edit that removes it, where there is one. */
export function withFix(finding: KnowledgeFinding, fix: Fix | undefined): KnowledgeFinding {
  return fix === undefined ? finding : { ...finding, fix };
}
