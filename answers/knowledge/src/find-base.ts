import { directoryOf, isWithin, nameOf } from '@hops/text';
import { documentNames } from './base.ts';

const enough = 3;

/**
 * The folder of the knowledge base: the one that holds GESTALT.md and at least two more of its documents. Where there
 * are several, the first one in `.codex`, else the first one.
 */
export function findBase(paths: readonly string[]): string | undefined {
  const folders = baseFolders(paths);
  return folders.find((folder) => isWithin(folder, '.codex')) ?? folders[0];
}

/** Every folder that holds a knowledge base, sorted. */
export function baseFolders(paths: readonly string[]): string[] {
  const known = new Set(paths);
  return paths
    .filter((path) => nameOf(path) === 'GESTALT.md')
    .map(directoryOf)
    .filter(
      (folder) => documentNames.filter((name) => known.has(documentPath(folder, name))).length >= enough,
    )
    .toSorted();
}

/** The Markdown files of a base, those in its folder and below, or the one that it is: in the order of reading. */
export function documentsOf(paths: readonly string[], base: string): string[] {
  const documents = paths.filter((path) => isWithin(path, base) && path.endsWith('.md')).toSorted();
  const order = documentNames.map((name) => documentPath(base, name));
  const named = order.filter((path) => documents.includes(path));
  return [...named, ...documents.filter((path) => !named.includes(path))];
}

function documentPath(folder: string, name: string): string {
  return folder === '' ? `${name}.md` : `${folder}/${name}.md`;
}
