import { dirname, join } from 'node:path';
import { machineDisk, type Disk } from './disk.ts';
import { journal, type Journal } from './journal.ts';
import { isSame, type PlannedFile } from './plan.ts';

/** A planned file and its place on the disk. */
interface Target {
  readonly file: PlannedFile;
  readonly place: string;
  /** Where its new content waits beside its place. */
  readonly fresh: string;
  /** Where its old content is kept until everything stands. */
  readonly kept: string;
}

/**
 * Writes a plan below a folder, all of it or nothing: what is new is laid beside its place, then moved there; when
 * anything fails, all that was done is undone. A file that is no longer as it was when planned is a failure. Folders
 * that a plan empties go. Returns what went wrong.
 */
export function writePlan(
  folder: string,
  plan: readonly PlannedFile[],
  disk: Disk = machineDisk,
): string | undefined {
  const done = journal();
  try {
    const targets = onePlaceEach(plan.map((file) => targetOf(folder, file, disk)));
    for (const target of targets) stage(folder, target, disk, done);
    for (const target of targets) place(target, disk, done);
    for (const target of targets) clear(folder, target, disk, done);
    return undefined;
  } catch (error) {
    const left = done.undo();
    const rest = left.length === 0 ? '' : ` Not everything could be put back: ${left.join('; ')}.`;
    return `Nothing was written: ${(error as Error).message}.${rest}`;
  }
}

/** A link is written through; one that goes, goes itself. */
function targetOf(folder: string, file: PlannedFile, disk: Disk): Target {
  const path = join(folder, file.path);
  const isThere = disk.exists(path);
  if (isThere !== (file.before !== undefined) || (isThere && !isSame(disk.read(path), file.before)))
    throw new Error(`${file.path} has changed since it was read`);
  const target = isThere && file.after !== undefined ? disk.resolve(path) : path;
  return { file, place: target, fresh: `${target}.hops-new`, kept: `${target}.hops-old` };
}

/** A file that a link leads to may be planned under both names. */
function onePlaceEach(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.place, target])).values()];
}

function stage(folder: string, { file, place: target, fresh }: Target, disk: Disk, done: Journal): void {
  if (file.after === undefined) return;
  for (const missing of missingFolders(dirname(target), disk)) {
    disk.makeFolder(missing);
    done.add(missing, () => disk.removeFolder(missing));
  }
  const model = file.from === undefined ? target : join(folder, file.from);
  const mode = disk.exists(model) ? disk.mode(model) : undefined;
  done.add(fresh, () => disk.remove(fresh));
  disk.write(fresh, file.after, mode);
}

function place({ file, place: target, fresh, kept }: Target, disk: Disk, done: Journal): void {
  if (file.before !== undefined) move(target, kept, disk, done);
  if (file.after !== undefined) move(fresh, target, disk, done);
}

function move(from: string, to: string, disk: Disk, done: Journal): void {
  disk.move(from, to);
  done.add(from, () => disk.move(to, from));
}

function clear(folder: string, { file, place: target, kept }: Target, disk: Disk, done: Journal): void {
  const { before, after } = file;
  if (before === undefined) return;
  const mode = disk.mode(kept);
  disk.remove(kept);
  done.add(kept, () => disk.write(kept, before, mode));
  if (after !== undefined) return;
  for (let each = dirname(target); each !== folder && disk.isEmpty(each); each = dirname(each)) {
    const emptied = each;
    disk.removeFolder(emptied);
    done.add(emptied, () => disk.makeFolder(emptied));
  }
}

/** The folders that are not there, from the outermost. */
function missingFolders(folder: string, disk: Disk): string[] {
  return disk.exists(folder) ? [] : [...missingFolders(dirname(folder), disk), folder];
}
