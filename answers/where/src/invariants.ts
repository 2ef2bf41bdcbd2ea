import type { Model } from '@hops/model';
import { isWithin } from '@hops/text';
import type { Candidate } from './candidate.ts';
import type { Invariant } from './answer.ts';
import { appAt, type App } from './app.ts';
import type { Question } from './question.ts';

/** What must stay true at the likeliest place, each in a sentence. */
export function invariantsAt(
  place: Candidate,
  question: Question,
  apps: readonly App[],
  model: Model,
): Invariant[] {
  const reached = isBuilt(place.file, model);
  const app = appAt(place.file, apps);
  const mounts = mountWords.some((word) => question.terms.has(word)) || app?.traits.has('a claim');
  const wiring = app === undefined ? place.file : `the Kustomization ${app.name}`;
  return [
    ...(reached ? [invariant('FluxWiring', `Flux builds only what is named on the way to ${wiring}.`)] : []),
    ...(reached ? [invariant('PlaceholderDiscipline', placeholderSentence(place, model))] : []),
    ...(mounts
      ? [invariant('StorageFirst', 'A claim or NFS share exists before the pod that mounts it.')]
      : []),
    invariant('GitOpsAuthority', gitSentence(place, reached)),
  ];
}

/** A folder is built where Flux builds a file in it. */
function isBuilt(path: string, { reached: { files } }: Model): boolean {
  return files.has(path) || [...files.keys()].some((file) => isWithin(file, path));
}

const mountWords = ['pvc', 'claim', 'volum', 'storag', 'disk', 'nfs', 'nas', 'shar', 'mount'];

function invariant(name: Invariant['name'], sentence: string): Invariant {
  return { name, sentence };
}

function placeholderSentence({ file }: Candidate, { clusters }: Model): string {
  const used = clusters.flatMap(({ placeholders }) =>
    placeholders.filter(({ uses }) => uses.some(({ span }) => span.file === file)).map(({ name }) => name),
  );
  if (used.length === 0) return 'Define every ${NAME} that the change uses, once.';
  const names = [...new Set(used)].slice(0, 3).map((name) => `\${${name}}`);
  return `This file uses ${names.join(', ')}: keep each defined, once.`;
}

function gitSentence({ file }: Candidate, reached: boolean): string {
  return reached
    ? `Change ${file} in Git; Flux undoes what is changed in the cluster by hand.`
    : `Flux does not build ${file}: commit it, then run the tool that reads it.`;
}
