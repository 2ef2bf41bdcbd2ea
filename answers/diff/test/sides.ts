import { diffRepositories, type DiffAnswer, type FieldChange, type ObjectChange } from '@hops/diff';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';

/** The files of a repository, by path. */
export type Contents = Readonly<Record<string, string>>;

/** The model of a repository of these files, whose root is the folder `flux`. */
export function modelOf(files: Contents): Model {
  const snapshot = memorySnapshot(files);
  return buildModel(
    buildRepository(snapshot, { path: 'flux', excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
}

/** A repository with the app `romm`, whose Kustomization applies `apps/romm`; `more` are further lines of its spec. */
export function repository(files: Contents, more: string = '  prune: true\n'): Contents {
  return { 'flux/romm.yaml': kustomization('romm', more), ...files };
}

/** A Kustomization of namespace `games` that applies the folder of its name in `apps`. */
export function kustomization(name: string, more: string = '  prune: true\n'): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: games}
spec:
  path: ./apps/${name}
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
${more}`;
}

/** A manifest of namespace `games`; `body` are its further lines. */
export function manifest(kind: string, name: string, body: string = '', apiVersion: string = 'v1'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: games}\n${body}`;
}

/** What differs between two repositories. */
export function diffOf(before: Contents, after: Contents): DiffAnswer {
  return diffRepositories(modelOf(before), modelOf(after));
}

/** Each change in short: `- PersistentVolumeClaim romm`. */
export function briefly({ changes }: DiffAnswer): string[] {
  const signs = { added: '+', removed: '-', changed: '~' };
  return changes.map(({ change, object }) => `${signs[change]} ${object.kind} ${object.name}`);
}

/** The fields of the only change, each as `path: before → after`. */
export function fieldsOf({ changes }: DiffAnswer): string[] {
  return changes.flatMap((change) => (change.change === 'changed' ? change.fields : [])).map(fieldText);
}

/** The answer as it is when both sides change places. */
export function mirrored(change: ObjectChange): ObjectChange {
  switch (change.change) {
    case 'added':
      return { change: 'removed', object: change.object, owner: change.owner, before: change.after };
    case 'removed':
      return { change: 'added', object: change.object, owner: change.owner, after: change.before };
    case 'changed': {
      const { object, owner, previousOwner, before, after, fields } = change;
      const owners = previousOwner === undefined ? { owner } : { owner: previousOwner, previousOwner: owner };
      const swapped = fields.map(mirroredField);
      return { change: 'changed', object, ...owners, before: after, after: before, fields: swapped };
    }
  }
}

function mirroredField(field: FieldChange): FieldChange {
  const { path } = field;
  switch (field.change) {
    case 'added':
      return { change: 'removed', path, before: field.after };
    case 'removed':
      return { change: 'added', path, after: field.before };
    case 'changed':
      return { change: 'changed', path, before: field.after, after: field.before };
  }
}

function fieldText(field: FieldChange): string {
  const sides = [
    field.change === 'added' ? undefined : field.before,
    field.change === 'removed' ? undefined : field.after,
  ];
  const texts = sides.map((side) =>
    side === undefined ? '' : side.kind === 'secret' ? 'secret' : side.text,
  );
  return `${field.path}: ${texts.join(' → ')}`;
}
