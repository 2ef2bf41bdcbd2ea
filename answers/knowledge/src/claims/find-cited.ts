import { directoryOf, resolvePath } from '@hops/text';
import type { Citation } from './citation.ts';
import { looksLikeFile } from './extensions.ts';
import { isPattern, patternOf } from './pattern.ts';
import type { Tree } from './tree.ts';

/** The files and folders that a citation means: from the root, from where the document lies, else by the path's end. */
export function findCited({ path, from, isFolder }: Citation, document: string, tree: Tree): string[] {
  const find = (candidate: string | undefined): string[] =>
    candidate === undefined
      ? []
      : matching(candidate, tree).filter((each) => !isFolder || tree.folders.has(each));
  const candidates = [
    ...(from === 'here' ? [] : [path]),
    ...(from === 'home' ? [path.slice(path.indexOf('/') + 1)] : []),
    ...(from === 'here' || from === 'anywhere' ? [resolvePath(directoryOf(document), path)] : []),
    ...(from === 'here' ? [resolvePath('', path)] : []),
  ];
  const first = candidates.map(find).find((found) => found.length > 0);
  return first ?? (isTail(path, from, tree) ? find(`**/${path.replace(/^\.\//, '')}`) : []);
}

/** Whether a path starts with a name that lies in the repository's root. */
export function startsAtRoot(path: string, { roots }: Tree): boolean {
  const [first = ''] = path.split('/', 1);
  return isPattern(first) ? false : roots.has(first);
}

/** Whether a path may be the end of one: it does not start at the root, and is more than a word. */
function isTail(path: string, from: Citation['from'], tree: Tree): boolean {
  if (from === 'here') return !path.startsWith('../');
  return from === 'anywhere' && !startsAtRoot(path, tree) && (path.includes('/') || looksLikeFile(path));
}

function matching(path: string, { files, folders, byName }: Tree): string[] {
  if (!isPattern(path)) return files.has(path) || folders.has(path) ? [path] : [];
  const [, name] = /^\*\*\/([^/*?<>{}…[\]]+)$/.exec(path) ?? [];
  if (name !== undefined && byName.has(name)) return [...byName.get(name)!];
  const pattern = patternOf(path);
  return [...files, ...folders].filter((each) => pattern.test(each));
}
