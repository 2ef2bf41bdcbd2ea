import { directoryOf, nameOf } from '@hops/text';
import type { LineRange } from '../claims/citation.ts';
import type { Cited } from './cited.ts';

/**
 * The text of a citation for another place, in the form in which it is written: a path from the root, from somebody's
 * clone or from the document; a whole one, or the end of one. `ranges` are the new ones, in the order of the old.
 */
export function recite(
  { citation, text }: Cited,
  file: { readonly before: string; readonly after: string },
  ranges: readonly LineRange[],
  document: string,
): string {
  const lines = /(?::\d[\d, :-]*|#L[\dL-]*)$/.exec(text)?.[0] ?? '';
  const path = text.slice(0, text.length - lines.length);
  return recitePath(path, citation.from, file, document) + reciteLines(lines, ranges);
}

function recitePath(
  written: string,
  from: Cited['citation']['from'],
  { before, after }: { readonly before: string; readonly after: string },
  document: string,
): string {
  if (before === after) return written;
  const slash = written.endsWith('/') ? '/' : '';
  const bare = written.slice(0, written.length - slash.length);
  if (from === 'here' && relativePath(directoryOf(document), before) === bare.replace(/^\.\//, ''))
    return `${bare.startsWith('./') ? './' : ''}${relativePath(directoryOf(document), after)}${slash}`;
  if (from === 'anywhere' && bare !== before && after.endsWith(`/${bare}`)) return written;
  return bare.endsWith(before)
    ? `${bare.slice(0, bare.length - before.length)}${after}${slash}`
    : `${after}${slash}`;
}

function reciteLines(lines: string, ranges: readonly LineRange[]): string {
  let index = 0;
  return lines.replaceAll(/(\d+)(-L?)?(\d+)?/g, (written, _from, dash: string | undefined) => {
    const range = ranges[index++];
    if (range === undefined) return written;
    return dash === undefined ? String(range.from) : `${range.from}${dash}${range.to}`;
  });
}

/** The way from a folder to a file. */
function relativePath(folder: string, file: string): string {
  const [from, to] = [folder === '' ? [] : folder.split('/'), directoryOf(file).split('/').filter(Boolean)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared), nameOf(file)].join('/');
}
