import { nameOf } from '@hops/text';
import type { Role } from '../roles/role.ts';
import { writtenWords } from '../words.ts';
import type { RankedFile } from './files.ts';
import type { FoundKey } from './found-key.ts';
import type { Score } from './score.ts';
import type { MeantApp } from './subject.ts';

/** Says in one sentence how a file was found. */
export function reasonFor(
  { file, app, kind, kin, words, shown }: Score,
  key: FoundKey | undefined,
  question: string,
): string {
  if (kin !== undefined) return `It lists ${nameOf(kin.path)}, which is of the kind that is to be added.`;
  const has = key?.key === undefined ? undefined : `has ${key.key}`;
  if (app !== undefined)
    return `It belongs to ${app.name}, which the question ${verbFor(app)}${has ? `, and ${has}` : ''}.`;
  if (kind !== undefined) return `It holds an object of the kind ${kind.kind}, which the question names.`;
  if (has !== undefined) return `It ${has}, which the question asks for.`;
  const told = writtenWords(question, words).slice(0, 4);
  if (told.length > 0) return `It speaks of ${told.join(', ')}.`;
  return shown.length > 0
    ? 'Its kind, or its place, is what the question asks for.'
    : `It lies in ${file.unit}, which speaks of it.`;
}

function verbFor({ isNamed, weight }: MeantApp): string {
  if (isNamed) return 'names';
  return weight > 0.9 ? 'means' : 'may mean';
}

const advice: readonly (readonly [role: Role, advice: string])[] = [
  ['settings', 'Change the value here; keep it defined once.'],
  ['defaults', 'Change what it patches into all that it applies here.'],
  ['shared', 'Change it here for all that include it.'],
  ['secret', 'Change the keys, or the item that they are fetched from, here.'],
  ['list', 'Add the file beside this one, and its name here.'],
  ['release', 'Change the release here: spec.values, or its version.'],
  ['wiring', 'Change the Flux Kustomization here.'],
  ['node', 'Change the machine here, then apply it with the tool that reads this file.'],
  ['talos', 'Change it here, then apply it to the machines with the tool that reads this file.'],
  ['task', 'Change the task here.'],
  ['workflow', 'Change the workflow here.'],
  ['renovate', "Change Renovate's rules here."],
  ['script', 'Change the script here.'],
];

/** Says what to do with a file that is for something. */
export function adviceFor({ roles }: RankedFile): string {
  const found = advice.find(([role]) => roles.has(role));
  return found?.[1] ?? 'Change it here.';
}
