import { credentialsIn } from '@hops/text';
import { refuted, type KnowledgeFinding } from './finding.ts';
import type { MarkdownDocument, Part } from './markdown/document.ts';

/** Where a document holds what looks like a credential. The value is in no message. */
export function secretFindings({ source }: MarkdownDocument): KnowledgeFinding[] {
  return credentialsIn(source.text).map(({ start, end }) =>
    refuted('docs-secret', message, source.span(start, end)),
  );
}

/** Whether a part of a document holds a credential, so that it must not be shown. */
export function holdsSecret({ source }: MarkdownDocument): (part: Part) => boolean {
  const found = credentialsIn(source.text);
  return ({ start, end }) => found.some((each) => each.start < end && start < each.end);
}

const message =
  'This looks like a credential, readable for whoever reads the repository. Name the Secret and its key instead, and change the credential: Git keeps the old one.';
