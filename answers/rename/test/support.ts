import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import {
  completedFiles,
  findRenameTarget,
  firstDifference,
  renameEdits,
  type Difference,
  type Renaming,
} from '@hops/rename';
import { memorySnapshot, sourceIgnore, type Snapshot } from '@hops/workspace';

type Contents = Readonly<Record<string, string>>;

/** A repository after a renaming, and what that was. */
export interface Renamed {
  readonly renaming: Renaming;
  readonly snapshot: Snapshot;
  readonly model: Model;
  readonly difference: Difference | undefined;
}

/** The model of a snapshot; of a folder where it declares no root. */
export function modelOf(snapshot: Snapshot, path?: string): Model {
  return buildModel(
    buildRepository(snapshot, { path, excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
}

/** Renames in a snapshot; throws where the target or the new name is refused. */
export function editedIn(
  snapshot: Snapshot,
  model: Model,
  old: string,
  newName: string,
): Pick<Renamed, 'renaming' | 'snapshot'> {
  const found = findRenameTarget(model, old);
  if (!found.ok) throw new Error(found.message);
  const result = renameEdits(model, undefined, found.target, newName);
  if (!result.ok) throw new Error(result.message);
  const { renaming } = result;
  return { renaming, snapshot: snapshot.with(completedFiles(snapshot, renaming)) };
}

/** Renames in a snapshot and builds it again. */
export function renameIn(
  snapshot: Snapshot,
  model: Model,
  old: string,
  newName: string,
  path?: string,
): Renamed {
  const edited = editedIn(snapshot, model, old, newName);
  const rebuilt = modelOf(edited.snapshot, path);
  return { ...edited, model: rebuilt, difference: firstDifference(model, rebuilt, edited.renaming) };
}

/** Renames in a repository of these files, whose root is the folder `flux`. */
export function renameFiles(files: Contents, old: string, newName: string): Renamed {
  const snapshot = memorySnapshot(files);
  return renameIn(snapshot, modelOf(snapshot, 'flux'), old, newName, 'flux');
}

/** The text of a file; `undefined` where it is not there. */
export function textAt({ read }: Pick<Snapshot, 'read'>, path: string): string | undefined {
  const file = read(path);
  return file.ok ? new TextDecoder().decode(file.bytes) : undefined;
}
