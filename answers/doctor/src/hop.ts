import { resolve, spanOf } from '@hops/yaml';
import type { Hop } from './answer.ts';
import { nameNode, type Written } from './repository.ts';
import { objectName } from './symptom.ts';
import type { Finding } from './trail.ts';
import { releaseOfPod } from './ward.ts';

/** One object of a trail, with its place in Git: the `dependsOn` that makes it wait, else where it is written. */
export function hopOf({ symptom, clue }: Finding, git: Written): Hop {
  const { key } = symptom.resource;
  const object = git.find(key.kind === 'Pod' ? releaseOfPod(symptom) : key);
  const waiting = git.references.find(
    ({ kind, from, to }) =>
      clue.kind === 'waits for' &&
      kind === 'depends on' &&
      from === object &&
      to.namespace === clue.namespace &&
      to.name === clue.name,
  );
  const span = waiting?.span ?? (object && spanOf(resolve(nameNode(object.node))));
  return { object: objectName(key), says: symptom.says, place: span && git.place(span) };
}
