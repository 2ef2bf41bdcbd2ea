import type { Finding, Fix, RelatedSpan, Severity, Span } from '@hops/text';

/** The parts of a finding; what is left out is empty. */
export interface FindingParts<Code extends string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly RelatedSpan[];
  readonly fix?: Fix | undefined;
}

/** Makes a finding of its parts. */
export function finding<Code extends string>(parts: FindingParts<Code>): Finding<Code> {
  const { code, severity, message, span, related = [], fix } = parts;
  return { code, severity, message, span, related, ...(fix && { fix }) };
}

/** Replaces what stands at a place by the nearest right name. */
export function replaceFix(span: Span, text: string): Fix {
  return { title: `Write ${text}`, edits: [{ span, text }] };
}
