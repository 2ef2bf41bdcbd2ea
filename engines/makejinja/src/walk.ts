import { joinPath, type Files } from '@hops/text';

/** Every file below a folder, in the order of their paths. */
export function filesBelow(files: Files, folder: string): readonly string[] {
  const listed = files.list(folder);
  if (!listed.ok) return [];
  return listed.entries.flatMap(({ name, kind }) => {
    const path = joinPath(folder, name);
    return kind === 'directory' ? filesBelow(files, path) : [path];
  });
}

/** A file's suffix with its dot, as Python's `Path.suffix`. */
export function suffixOf(path: string): string {
  return /[^/.](\.[^./]+)$/.exec(path)?.[1] ?? '';
}
