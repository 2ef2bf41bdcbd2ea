import type { Source } from '@hops/text';
import { correctionFix } from '../correction.ts';
import type { KnowledgeFinding } from '../finding.ts';
import type { Claim } from './claim.ts';

/** What is wrong with the claims of a document: each one that is refuted, with its correction where that is certain. */
export function claimFindings(claims: readonly Claim[], source: Source): KnowledgeFinding[] {
  return claims.flatMap(({ span, verdict }) => {
    if (verdict.state !== 'refuted') return [];
    const { code, message, correction } = verdict;
    const fix = correction && correctionFix(source, span, correction);
    return [{ code, severity: 'error' as const, message, span, related: [], ...(fix && { fix }) }];
  });
}
