import type { Model } from '@hops/model';
import { nameOf } from '@hops/text';
import type { App } from './app.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { lineOf } from './text.ts';
import { isNamed } from './words.ts';

/** The areas that a question names; without a name the fullest one, where an app is to be added. */
export function areaCandidates(question: Question, apps: readonly App[], model: Model): Candidate[] {
  const sizes = new Map<string, number>();
  for (const { area } of apps) if (area !== undefined) sizes.set(area, (sizes.get(area) ?? 0) + 1);
  const named = [...sizes.keys()].filter((area) => isNamed(nameOf(area), question.terms));
  if (question.adds === 'app' && named.length === 0) {
    const fullest = [...sizes].toSorted(([, one], [, other]) => other - one).slice(0, 3);
    return fullest.flatMap(([area, size]) =>
      areaCandidate(
        area,
        40 + size / 100,
        `No area is named; ${nameOf(area)} has ${size} ${size === 1 ? 'app' : 'apps'}.`,
        model,
      ),
    );
  }
  const score = question.adds === 'app' ? 90 : 55;
  return named.flatMap((area) =>
    areaCandidate(area, score, `The question names the area ${nameOf(area)}.`, model),
  );
}

function areaCandidate(area: string, score: number, why: string, model: Model): Candidate[] {
  const file = listOf(area, model);
  if (file === undefined) return [];
  const line = lineOf(model, file, /^resources:/) ?? 1;
  return [{ file, line, score, why, advice: 'Add ./NAME/ks.yaml to resources here.' }];
}

/** The file in a folder that lists what Kustomize builds there. */
export function listOf(folder: string, { repository }: Model): string | undefined {
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  return names.map((name) => `${folder}/${name}`).find((path) => repository.paths.includes(path));
}
