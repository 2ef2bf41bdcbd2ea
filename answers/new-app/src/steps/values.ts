import type { Step } from '../answer.ts';
import { scalarsOf } from '../manifest-scalars.ts';
import { holds } from '../names.ts';
import type { CopiedDocument } from './documents.ts';

/** What the new Kustomizations hand to their components, where that is still as the neighbour has it. */
export function valueSteps(documents: readonly CopiedDocument[], name: string, neighbour: string): Step[] {
  const places = documents
    .filter(({ kind }) => kind === 'Kustomization')
    .flatMap(({ root, place }) =>
      scalarsOf(root)
        .filter(({ path, isKey }) => !isKey && path.slice(0, -1).join('.') === 'spec.postBuild.substitute')
        .filter(({ scalar }) => !holds(scalar.text, name))
        .map(({ scalar }) => place(scalar)),
    );
  if (places.length === 0) return [];
  return [{ text: `See whether these values fit; they are those of ${neighbour}:`, places }];
}
