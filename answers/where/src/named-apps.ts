import type { Model } from '@hops/model';
import { at, spanOf } from '@hops/yaml';
import { objectPlace, type App } from './app.ts';
import { listOf } from './areas.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { lineOf, placeOf } from './text.ts';
import { isNamed, wordsOf } from './words.ts';

/** The places of the apps that a question names: what the words ask of them, else where they start. */
export function appCandidates(question: Question, apps: readonly App[], model: Model): Candidate[] {
  if (question.adds === 'app') return [];
  return apps
    .filter(({ name }) => isNamed(name, question.terms))
    .flatMap((app) => {
      const score = 70 + wordsOf(app.name).length - distance(app, question) / 1000;
      const why = `The question names the app ${app.name}.`;
      const own = {
        file: app.file,
        line: app.line,
        score,
        why,
        advice: 'Change the Flux Kustomization here.',
      };
      return [
        own,
        ...listCandidate(app, question, score, model),
        ...askedObjects(app, question, score, model),
      ];
    });
}

/** Something new in an app is named in the list of its files. */
function listCandidate(
  { name, directory }: App,
  { adds }: Question,
  score: number,
  model: Model,
): Candidate[] {
  const file = adds === undefined ? undefined : listOf(directory, model);
  if (file === undefined) return [];
  const line = lineOf(model, file, /^(?:resources|configMapGenerator):/) ?? 1;
  const why = `It lists the files of the app ${name}.`;
  return [
    { file, line, score: score + 0.5, why, advice: 'Add the file beside this one, and its name here.' },
  ];
}

/** The objects of an app whose kind is asked for; a route and an image are in the values of its HelmRelease. */
function askedObjects(app: App, { terms, meanings }: Question, score: number, model: Model): Candidate[] {
  return app.objects.flatMap((object) => {
    const { kind, name } = object.id;
    const isAsked = meanings.has(kind.toLowerCase()) || isNamed(kind, terms);
    const isInValues = kind === 'HelmRelease' && valueWords.some((word) => meanings.has(word));
    if (!isAsked && !isInValues) return [];
    const advice = isInValues ? 'Change spec.values, which start here.' : `Change the ${kind} here.`;
    const why = `${kind} ${name} belongs to the app ${app.name}, which the question names.`;
    const values = isInValues ? at(object.node, 'spec', 'values') : undefined;
    const place = values ? placeOf(model, spanOf(values)) : objectPlace(model, object);
    return [{ ...place, score: score + 10, why, advice }];
  });
}

const valueWords = [
  'image',
  'tag',
  'route',
  'env',
  'port',
  'resource',
  'memory',
  'cpu',
  'probe',
  'nfs',
  'value',
];

/** Of several apps the one that is named first is the one to change: `make plex depend on mariadb`. */
function distance({ name }: App, { text }: Question): number {
  return Math.min(Math.max(0, text.toLowerCase().indexOf(name)), 500);
}
