import type { Model, Placing } from '@hops/model';
import { directoryOf, isWithin, resolvePath, type TextEdit } from '@hops/text';
import { escape, isSealed, matchEdits } from './edits.ts';
import { movedPath, movedText } from './moved-path.ts';
import type { Move } from './renaming.ts';

/**
 * The edits of texts that cite a path whole, from the repository's root, and of links in documents, which count from the
 * document. A path of one name is cited only by files of the root: elsewhere the word may mean anything.
 */
export function citationEdits({ repository }: Model, places: Placing, move: Move): TextEdit[] {
  const citation = citationPattern(move.from);
  return repository.paths.flatMap((file) => {
    const text = places.text(file);
    if (text === undefined || isSealed(text)) return [];
    const links = file.endsWith('.md') ? linkEdits(file, text, move) : [];
    if (!move.from.includes('/') && directoryOf(file) !== '') return links;
    return [...links, ...matchEdits(text, { file, start: 0, end: text.length }, citation, move.to)];
  });
}

/** A path from the root, behind `./`, `/` or a variable that holds the root; no part of a longer one, nor of an address. */
function citationPattern(path: string): RegExp {
  const before = String.raw`(?<![\w@/.-])(?:\.?\/)?|(?<=[})]\/)`;
  const after = path.includes('/') || path.includes('.') ? String.raw`(?![\w-]|\.\w)` : '(?=/)';
  return new RegExp(`(?:${before})(${escape(path)})${after}`, 'g');
}

function linkEdits(file: string, text: string, move: Move): TextEdit[] {
  const folder = directoryOf(file);
  return [...text.matchAll(/\]\(<?([^()\s#>:]+)/g)].flatMap(({ index, 0: match, 1: link = '' }) => {
    const path = resolvePath(folder, link);
    const concerns = path !== undefined && (isWithin(path, move.from) || movedPath(file, move) !== file);
    const fresh = concerns && !link.startsWith('/') ? movedText(link, folder, move) : link;
    const start = index + match.length - link.length;
    return fresh === undefined || fresh === link
      ? []
      : [{ span: { file, start, end: start + link.length }, text: fresh }];
  });
}
