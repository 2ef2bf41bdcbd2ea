import type { Cause } from '../answer.ts';
import type { Clue } from '../clue.ts';
import type { Case } from './case.ts';
import { dependency, missingPath } from './flux.ts';
import { undefinedPlaceholder } from './placeholder.ts';
import { crash, imagePull, unknown } from './pod.ts';
import { missingSecret, notFetched } from './secret.ts';
import { missingClaim, nfsMount, unboundClaim } from './storage.ts';

/** Tells the cause that a clue points at, and where Git writes it; each place once. */
export function causeOf(about: Case): Cause {
  const cause = causeByClue(about);
  const places = cause.evidence.map(({ place }) => `${place.file}:${place.line}:${place.column}`);
  return {
    ...cause,
    evidence: cause.evidence.filter((_, index) => places.indexOf(places[index]!) === index),
  };
}

function causeByClue(about: Case): Cause {
  const { clue } = about;
  const claim = about.symptom?.resource.key.kind === 'PersistentVolumeClaim';
  switch (clue.kind) {
    case 'waits for':
      return dependency(withClue(about, clue));
    case 'undefined placeholder':
      return undefinedPlaceholder(withClue(about, clue));
    case 'missing path':
      return missingPath(withClue(about, clue));
    case 'missing secret':
      return missingSecret(withClue(about, clue));
    case 'not fetched':
      return notFetched(withClue(about, clue));
    case 'missing claim':
      return missingClaim(withClue(about, clue));
    case 'nfs':
      return nfsMount(withClue(about, clue));
    case 'image':
      return imagePull(withClue(about, clue));
    case 'unbound claim':
      return unboundClaim(about);
    case 'crash':
      return crash(about);
    case 'unhealthy':
    case 'none':
      return claim ? unboundClaim(about) : unknown(about);
  }
}

function withClue<C extends Clue>(about: Case, clue: C): Case<C> {
  return { ...about, clue };
}
