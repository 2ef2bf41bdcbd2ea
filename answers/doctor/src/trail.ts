import { readClue, type Clue } from './clue.ts';
import { leadsOf } from './leads.ts';
import type { Written } from './repository.ts';
import type { Symptom } from './symptom.ts';
import type { Ward } from './ward.ts';

/** An object that is not ready, and what its messages point at. */
export interface Finding {
  readonly symptom: Symptom;
  readonly clue: Clue;
}

/** The way from the object with the cause (first) to a symptom (last). */
export interface Trail {
  readonly findings: readonly [Finding, ...Finding[]];
  /** Whether the objects wait for each other in a circle. */
  readonly circular: boolean;
}

/** Follows a symptom down to every object that nothing else holds up. */
export function trailsOf(symptom: Symptom, ward: Ward, git: Written): Trail[] {
  return follow(symptom, [], ward, git);
}

function follow(symptom: Symptom, above: readonly Finding[], ward: Ward, git: Written): Trail[] {
  const finding = { symptom, clue: readClue(symptom.text) };
  const findings = [finding, ...above] as const;
  const leads = leadsOf(symptom, finding.clue, ward, git).filter((lead) => lead !== symptom);
  if (leads.length === 0) return [{ findings, circular: false }];
  return leads.flatMap((lead): Trail[] =>
    above.some((passed) => passed.symptom === lead)
      ? [{ findings, circular: true }]
      : follow(lead, findings, ward, git),
  );
}
