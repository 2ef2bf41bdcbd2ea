import type { BuiltObject } from '@hops/flux';
import type { Clue } from '../clue.ts';
import type { Written } from '../repository.ts';
import { objectName, type Symptom } from '../symptom.ts';
import { releaseOfPod, type Ward } from '../ward.ts';

/** What a cause is told from: a clue, and where a dump gave it the object that it is about. */
export interface Case<C extends Clue = Clue> {
  readonly clue: C;
  readonly symptom: Symptom | undefined;
  readonly ward: Ward | undefined;
  readonly git: Written;
}

/** The clue of one kind. */
export type ClueOf<Kind extends Clue['kind']> = Extract<Clue, { readonly kind: Kind }>;

/** What a sentence calls the object of a case. */
export function subjectOf({ symptom }: Case): string {
  return symptom === undefined ? 'Something' : objectName(symptom.resource.key);
}

/** Whether a namespace is that of a case; a message alone has none. */
export function inNamespace({ symptom }: Case, namespace: string): boolean {
  return symptom === undefined || symptom.resource.key.namespace === namespace;
}

/** What Git may write of the pod of a case: its release, or where that is unknown every object of its namespace. */
export function objectsBehind(about: Case): BuiltObject[] {
  const { git, symptom } = about;
  const release = symptom && git.find(releaseOfPod(symptom));
  if (release) return [release];
  const objects = git.model.clusters.flatMap((cluster) => cluster.objects);
  return objects.filter(({ id }) => inNamespace(about, id.namespace));
}
