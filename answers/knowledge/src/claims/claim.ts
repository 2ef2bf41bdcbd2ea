import { suggest, type Span } from '@hops/text';
import type { KnowledgeCode } from '../finding.ts';

/** What a claim says that there is. */
export type ClaimKind =
  | 'path'
  | 'link'
  | 'placeholder'
  | 'name'
  | 'number'
  | 'task'
  | 'command'
  | 'capsule'
  | 'assertion';

/** What the repository says of a claim; `unread` is what may be one but cannot be told from other text. */
export type Verdict =
  | { readonly state: 'proven' }
  | { readonly state: 'unread' }
  | {
      readonly state: 'refuted';
      readonly code: KnowledgeCode;
      readonly message: string;
      /** What to write instead, where a typing mistake is certain. */
      readonly correction?: Correction;
    };

/** A part of a claim's text and what to write in its place. */
export interface Correction {
  readonly wrong: string;
  readonly right: string;
}

/** Something that a document says there is, with what the repository says of it. */
export interface Claim {
  readonly kind: ClaimKind;
  /** As it is written. */
  readonly text: string;
  readonly span: Span;
  readonly verdict: Verdict;
}

/** What the repository holds. */
export const proven: Verdict = { state: 'proven' };

/** What nothing was said of. */
export const unread: Verdict = { state: 'unread' };

/** What to say of something that the repository does not hold. */
interface Missing {
  readonly what: string;
  readonly remedy: string;
  /** What was perhaps meant. */
  readonly nearest?: string | undefined;
  readonly correction?: Correction | undefined;
}

/** What the repository does not hold; with the remedy, and what was perhaps meant. */
export function missing(code: KnowledgeCode, { what, remedy, nearest, correction }: Missing): Verdict {
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return {
    state: 'refuted',
    code,
    message: `${what}${hint} ${remedy}`,
    ...(correction && { correction }),
  };
}

/** The correction of a name where `right` is near enough to be what was meant: two letters at most are wrong. */
export function correctionOf(wrong: string, right: string | undefined): Correction | undefined {
  const isNear = right !== undefined && suggest(wrong, [right], wrong.length > 5 ? 2 : 1) !== undefined;
  return isNear ? { wrong, right } : undefined;
}
