import { groups, type BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import { objectPlace } from './app.ts';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { isNamed, wordsOf } from './words.ts';

/** The objects of a kind that a question names, by the file that makes most of them; and the sources it names. */
export function kindCandidates(question: Question, model: Model): Candidate[] {
  const objects = model.clusters.flatMap((cluster) => cluster.objects);
  return [
    ...sources(question, objects, model),
    ...(question.adds === 'app' ? [] : kinds(question, objects, model)),
  ];
}

function sources({ terms, adds }: Question, objects: readonly BuiltObject[], model: Model): Candidate[] {
  if (adds !== undefined) return [];
  return objects
    .filter(({ id }) => id.group === groups.source && isNamed(id.name, terms))
    .map((object) => ({
      ...objectPlace(model, object),
      score: (terms.has('chart') || terms.has('version') ? 85 : 60) + wordsOf(object.id.name).length,
      why: `The question names ${object.id.kind} ${object.id.name}.`,
      advice: 'Change the version or the address of the chart here.',
    }));
}

function kinds(
  { text, terms, meanings }: Question,
  objects: readonly BuiltObject[],
  model: Model,
): Candidate[] {
  const asked = objects.filter(
    ({ id }) =>
      id.group !== groups.kustomize && (isNamed(id.kind, terms) || meanings.has(id.kind.toLowerCase())),
  );
  const files = new Map<string, { readonly first: BuiltObject; count: number }>();
  for (const object of asked) {
    const { file } = objectPlace(model, object);
    const known = files.get(file);
    if (known) known.count += 1;
    else files.set(file, { first: object, count: 1 });
  }
  return [...files.values()].map(({ first, count }) => ({
    ...objectPlace(model, first),
    score: kindScore(first.id.kind, text, terms) + Math.min(count, 400) / 100,
    why: `It makes ${count === 1 ? `the ${first.id.kind} ${first.id.name}` : `${count} objects, such as the ${first.id.kind} ${first.id.name}`}.`,
    advice: `Change the ${first.id.kind} here, or add one beside it.`,
  }));
}

/** A kind that is written as Kubernetes does is surely meant; a synonym of it perhaps. */
function kindScore(kind: string, text: string, terms: ReadonlySet<string>): number {
  if (text.split(/\W+/).includes(kind) && wordsOf(kind).length > 1) return 82;
  return isNamed(kind, terms) ? 50 : 45;
}
