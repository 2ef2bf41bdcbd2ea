import type { Model } from '@hops/model';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { lineOf, placeOf } from './text.ts';
import { isNamed, wordsOf } from './words.ts';

/** What a question names by its path. */
export function pathCandidates({ text }: Question, model: Model): Candidate[] {
  const paths = new Set(model.repository.paths);
  return [...text.matchAll(/[\w.@-]+(?:\/[\w.@-]+)*/g)].flatMap(([word]) => {
    const path = word.replace(/^\.\//, '').replace(/[/.]+$/, '');
    const file = paths.has(path) ? path : listOf(path, model);
    if (file === undefined) return [];
    const advice = file === path ? 'Change this file.' : 'Add what is new in the folder to the list here.';
    const line = (file === path ? undefined : lineOf(model, file, /^resources:/)) ?? 1;
    return [{ file, line, score: 100, why: `The question names ${path}.`, advice }];
  });
}

/** The file in a folder that lists what Kustomize builds there. */
function listOf(folder: string, { repository }: Model): string | undefined {
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  return names.map((name) => `${folder}/${name}`).find((path) => repository.paths.includes(path));
}

/** The Kustomizations that a question names as `namespace/name`, as Flux does in its messages. */
export function messageCandidates({ text }: Question, model: Model): Candidate[] {
  const names = new Set([...text.matchAll(/[a-z\d][a-z\d.-]*\/[a-z\d][a-z\d.-]*/g)].map(([name]) => name));
  return model.clusters.flatMap(({ cluster }) =>
    cluster.kustomizations.flatMap(({ spec }) => {
      const name = `${spec.namespace}/${spec.name}`;
      if (!names.has(name)) return [];
      const why = `The question names the Kustomization ${name}.`;
      return [
        { ...placeOf(model, spec.span), score: 95, why, advice: 'See what it waits for and builds here.' },
      ];
    }),
  );
}

/** The definitions of the placeholders that a question names, as `${NAME}` or by all words of the name. */
export function placeholderCandidates({ text, terms, adds }: Question, model: Model): Candidate[] {
  return model.clusters.flatMap(({ placeholders }) =>
    placeholders.flatMap(({ name, definitions }) => {
      const isWritten = text.split(/\W+/).includes(name);
      const words = wordsOf(name);
      if (!isWritten && (adds !== undefined || words.length < 2 || !isNamed(name, terms))) return [];
      return definitions.map(({ variable, kustomizations }) => ({
        ...placeOf(model, variable.span),
        score: (isWritten ? 98 : 78) + kustomizations.length / 1000,
        why: `It defines \${${name}}.`,
        advice: `Change the value of ${name} here; keep it defined once.`,
      }));
    }),
  );
}
