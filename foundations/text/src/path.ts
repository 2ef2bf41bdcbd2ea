/**
 * Resolves `path` against the directory `base` (normalised, the root is the empty string); a leading `/` counts from
 * the root. Returns the normalised path, or `undefined` when it leaves the root.
 */
export function resolvePath(base: string, path: string): string | undefined {
  const parts = path.startsWith('/') || base === '' ? [] : base.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The directory that holds a normalised path; the root's is the empty string. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last name of a normalised path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a normalised directory and a name. */
export function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

/** Whether a normalised path is `directory` or lies in it. */
export function isWithin(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
