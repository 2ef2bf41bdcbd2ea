import { fileURLToPath } from 'node:url';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { isWithin } from '@hops/text';
import { whereDoesItBelong } from '@hops/where';
import { openWorkingTree, sourceIgnore } from '@hops/workspace';
import type { Judged } from './questions.ts';

/** The example repository. */
export const example: string = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));

/** Where real repositories lie, if they do. */
export const corpus: string = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

const models = new Map<string, Promise<Model>>();

/** The model of a folder, built once. */
export function modelOf(folder: string): Promise<Model> {
  const model = models.get(folder) ?? build(folder);
  models.set(folder, model);
  return model;
}

async function build(folder: string): Promise<Model> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  const { snapshot } = opened;
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}

/** The rank of the right place, from 1; 0 where it is not among the three. */
export function ranks(model: Model, questions: readonly Judged[]): Record<string, number> {
  return Object.fromEntries(
    questions.map(([question, right]) => {
      const { places } = whereDoesItBelong(model, question);
      return [question, places.findIndex(({ file }) => isWithin(file, right)) + 1];
    }),
  );
}
