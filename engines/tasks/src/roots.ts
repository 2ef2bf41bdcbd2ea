import { directoryOf, joinPath, nameOf } from '@hops/text';

/** The names of Taskfiles, the preferred first (go-task, `taskfile/taskfile.go`, `DefaultTaskfiles`). */
export const taskfileNames: readonly string[] = ['', '.dist'].flatMap((dist) =>
  ['yml', 'yaml'].flatMap((ending) => [`Taskfile${dist}.${ending}`, `taskfile${dist}.${ending}`]),
);

/** The Taskfile from which `task` starts: the root's, or else those of the folders nearest to it. */
export function taskfileRoots(paths: readonly string[]): string[] {
  const nearest = nearestToRoot(paths.filter((path) => taskfileNames.includes(nameOf(path))));
  return [...new Set(nearest.map(directoryOf))].map((folder) => preferred(folder, nearest));
}

function preferred(folder: string, paths: readonly string[]): string {
  return taskfileNames.map((name) => joinPath(folder, name)).find((path) => paths.includes(path))!;
}

/** The justfile from which `just` starts, in upper or lower case (just, `search.rs`, `JUSTFILE_NAMES`). */
export function justfileRoots(paths: readonly string[]): string[] {
  return nearestToRoot(paths.filter((path) => /^\.?justfile$/i.test(nameOf(path))));
}

function nearestToRoot(paths: readonly string[]): string[] {
  const depths = paths.map((path) => path.split('/').length);
  const least = Math.min(...depths);
  return paths.filter((_, index) => depths[index] === least);
}
