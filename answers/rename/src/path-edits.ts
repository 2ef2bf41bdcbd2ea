import { isWithin, nameOf, resolvePath, type TextEdit } from '@hops/text';
import { spanOf } from '@hops/yaml';
import type { Model, Placing } from '@hops/model';
import { block, wordEdit } from './edits.ts';
import { movedText } from './moved-path.ts';
import { pathMentions, type PathMention } from './path-mentions.ts';
import { together, type Found, type Move } from './renaming.ts';

/** The edits of every field that names a path which a move changes, or which counts from a folder that it moves. */
export function pathEdits(model: Model, places: Placing, move: Move): Found {
  const { paths } = model.repository;
  const exists = new Set(paths.flatMap((path) => [path, ...foldersAbove(path)]));
  return together(
    pathMentions(model).map((mention): Partial<Found> => {
      const text = newText(mention, move, exists);
      if (text === undefined) return {};
      const edit = scalarEdit(mention, text, places);
      if (edit) return { edits: [edit] };
      const span = spanOf(mention.scalar);
      const message = `${mention.scalar.text} names what moves and is not written here as it is. Change it by hand first.`;
      return { blocked: [block('rename-not-written', span, message)] };
    }),
  );
}

/** What the field has to say after the move; `undefined` where it may stay, or names nothing of the repository. */
function newText(
  { scalar, folder, makesKey }: PathMention,
  move: Move,
  exists: ReadonlySet<string>,
): string | undefined {
  const equals = makesKey ? scalar.text.indexOf('=') : -1;
  const text = scalar.text.slice(equals + 1);
  const path = resolvePath(folder, text);
  if (path === undefined || path === '' || !exists.has(path)) return undefined;
  if (!isWithin(path, move.from) && !isWithin(folder, move.from)) return undefined;
  const moved = movedText(text, folder, move);
  if (moved === undefined || moved === text) return undefined;
  const isRenamed = makesKey && equals === -1 && nameOf(moved) !== nameOf(text);
  return `${isRenamed ? `${nameOf(text)}=` : scalar.text.slice(0, equals + 1)}${moved}`;
}

function scalarEdit({ scalar }: PathMention, text: string, places: Placing): TextEdit | undefined {
  const span = spanOf(scalar);
  return wordEdit(places.text(span.file), span, scalar.text, text);
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
