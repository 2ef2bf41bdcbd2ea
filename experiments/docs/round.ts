import type { Claim } from '@hops/knowledge';
import { claimsOf, updated, type Texts } from './base.ts';

import { citedBy } from './cited.ts';
import { movedTo } from './expected.ts';
import { changesTo } from './mutations.ts';
import type { Random } from './random.ts';
import { tagged, untagged } from './tagged.ts';
import { isStillTrue, type Changed } from './truth.ts';

/** What became of the claims of a base after some changes. */
export interface Round {
  /** What was changed: the name of each change. */
  readonly changes: readonly string[];
  /** Claims that became false, those of them that are refuted, and those that are refuted though they stayed true. */
  readonly false: number;
  readonly flagged: number;
  readonly wronglyFlagged: number;
  /** Citations whose text merely moved, and those that an update pointed to where it stands. */
  readonly moved: number;
  readonly repointed: number;
  /** Each claim for which something is not as it should be, in words. */
  readonly misses: readonly string[];
}

/** A repository with a base, and the claims of it that hold. */
export interface Ground {
  readonly repository: Texts;
  readonly claims: readonly Claim[];
}

/** Finds the claims that hold. */
export function groundOf(repository: Texts): Ground {
  const claims = claimsOf(repository).filter(({ verdict }) => verdict.state === 'proven');
  return { repository, claims };
}

/** Makes changes and compares what verify and update say with what is true. */
export function playRound({ repository, claims }: Ground, count: number, random: Random): Round {
  const changes = changesTo(tagged(repository), citedBy(claims, repository), count, random);
  const after = changes.at(-1)?.files ?? tagged(repository);
  const moved = new Map(changes.flatMap((change) => [...(change.moved ?? [])]));
  const changed: Changed = { before: repository, after, moved };
  const today = new Map(claimsOf(untagged(after)).map((claim) => [keyOf(claim), claim]));
  const judged = claims.flatMap((claim) => {
    const isTrue = isStillTrue(claim, changed);
    const isRefuted = today.get(keyOf(claim))?.verdict.state === 'refuted';
    return isTrue === undefined ? [] : [{ claim, isTrue, isRefuted }];
  });
  const documents = updated(untagged(after));
  const moves = claims.flatMap((claim) => {
    const to = movedTo(claim, changed);
    return to === undefined ? [] : [{ claim, to }];
  });
  const missed = notRepointed(claims, moves, documents);
  return {
    changes: changes.map(({ name }) => name),
    false: judged.filter(({ isTrue }) => !isTrue).length,
    flagged: judged.filter(({ isTrue, isRefuted }) => !isTrue && isRefuted).length,
    wronglyFlagged: judged.filter(({ isTrue, isRefuted }) => isTrue && isRefuted).length,
    moved: moves.length,
    repointed: moves.length - missed.length,
    misses: [
      ...judged
        .filter(({ isTrue, isRefuted }) => isTrue === isRefuted)
        .map(
          ({ claim, isTrue }) => `${isTrue ? 'wrongly refuted' : 'not refuted'}: ${claim.kind} ${claim.text}`,
        ),
      ...missed.map(({ claim, to }) => `not re-pointed: ${claim.text} to ${to}`),
    ],
  };
}

function keyOf({ kind, span, text }: Claim): string {
  return `${kind} ${span.file} ${span.start} ${text}`;
}

interface Move {
  readonly claim: Claim;
  readonly to: string;
}

/** The moves that the documents do not show: each document is walked with what it is to say at each citation. */
function notRepointed(
  claims: readonly Claim[],
  moves: readonly Move[],

  after: Texts,
): Move[] {
  const shifts = new Map<string, number>();
  return claims
    .filter(({ kind }) => kind === 'path')
    .flatMap((claim) => {
      const { file, start } = claim.span;
      const shift = shifts.get(file) ?? 0;
      const text = after.get(file)?.slice(start + shift) ?? '';
      const move = moves.find((each) => each.claim === claim);
      const written = /^[^`\s]*/.exec(text)![0];
      if (!claim.text.includes(' ')) shifts.set(file, shift + written.length - claim.text.length);
      return move === undefined || isSaid(written, move.to) ? [] : [move];
    });
}

function isSaid(written: string, to: string): boolean {
  return written === to || to.endsWith(`/${written}`);
}
