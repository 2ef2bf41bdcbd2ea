import type { Model } from '@hops/model';
import type { Diagnosis, DoctorAnswer } from './answer.ts';
import { causeOf } from './causes/cause-of.ts';
import { circle } from './causes/flux.ts';
import { readClue } from './clue.ts';
import type { Dump } from './dump.ts';
import { hopOf } from './hop.ts';
import { written, type Written } from './repository.ts';
import { objectName } from './symptom.ts';
import { trailsOf, type Finding, type Trail } from './trail.ts';
import { releaseOfPod, wardOf, type Ward } from './ward.ts';

/**
 * Follows everything in a dump that is not ready to its cause, and names the places in Git. Each cause is told once,
 * those that hold up most first.
 */
export function diagnose(model: Model, dump: Dump): DoctorAnswer {
  const git = written(model);
  const ward = wardOf(dump);
  const trails = ward.symptoms.flatMap((symptom) => trailsOf(symptom, ward, git));
  const diagnoses = byCause(trails).map((group) => diagnosisOf(group, ward, git));
  return { examined: dump.resources.length, diagnoses: diagnoses.toSorted((a, b) => held(b) - held(a)) };
}

/** Tells from a message alone what it points at, and the places in Git that have to do with it. */
export function diagnoseText(model: Model, text: string): DoctorAnswer {
  const about = { clue: readClue(text), symptom: undefined, ward: undefined, git: written(model) };
  return { examined: 0, diagnoses: [{ ...causeOf(about), hops: [], also: [] }] };
}

/** The trails that begin at the same cause; of those that go in a circle, all that pass the same objects. */
function byCause(trails: readonly Trail[]): Trail[][] {
  const groups = new Map<string, Trail[]>();
  for (const trail of trails) {
    const names = trail.findings.map(({ symptom }) => objectName(symptom.resource.key));
    const key = trail.circular ? names.toSorted().join('\n') : causeKey(trail.findings[0]);
    groups.set(key, [...(groups.get(key) ?? []), trail]);
  }
  return [...groups.values()];
}

/** What tells causes apart: the object, and for the pods of one release what they lack. */
function causeKey({ symptom, clue }: Finding): string {
  const { key } = symptom.resource;
  const release = releaseOfPod(symptom);
  if (key.kind !== 'Pod' || release.name === '') return objectName(key);
  return `${objectName(release)} ${JSON.stringify(clue)}`;
}

function diagnosisOf(trails: readonly Trail[], ward: Ward, git: Written): Diagnosis {
  const longest = trails.reduce((best, trail) =>
    trail.findings.length > best.findings.length ? trail : best,
  );
  const about = { ...longest.findings[0], ward, git };
  const hops = longest.findings.map((finding) => hopOf(finding, git));
  const shown = new Set(hops.map(({ object }) => object));
  const all = trails.flatMap(({ findings }) =>
    findings.map(({ symptom }) => objectName(symptom.resource.key)),
  );
  return {
    ...(longest.circular ? circle(about) : causeOf(about)),
    hops,
    also: [...new Set(all)].filter((object) => !shown.has(object)).toSorted(),
  };
}

function held({ hops, also }: Diagnosis): number {
  return hops.length + also.length;
}
