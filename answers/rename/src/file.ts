import type { Inventory } from '@hops/inventory';
import { placing, type Model } from '@hops/model';
import { isWithin, nameOf, resolvePath } from '@hops/text';
import { citationEdits } from './citations.ts';
import { escape, oneAPlace } from './edits.ts';
import { leftOver } from './left-over.ts';
import { movedPath } from './moved-path.ts';
import { pathEdits } from './path-edits.ts';
import { together, type Found, type Move, type Renaming, type Step } from './renaming.ts';

/** Why a file or folder cannot go there; `undefined` where it can. */
export function refusePath({ repository }: Model, from: string, to: string): string | undefined {
  if (resolvePath('', to) !== to || to === '' || to.includes('\0'))
    return `${to} is no path of the repository: write it from the root, without ./ and ../.`;
  if (isWithin(to, from)) return `${to} lies in ${from}, which is to be moved.`;
  const above = repository.paths.find((path) => to.startsWith(`${path}/`));
  if (above !== undefined) return `${above} is a file: nothing can lie in it.`;
  return repository.paths.some((path) => isWithin(path, to)) ? `${to} exists already.` : undefined;
}

/** Moves a file or folder: the fields and texts that name it, and the relative paths in what moves, go along. */
export function renameFile(model: Model, inventory: Inventory | undefined, move: Move): Renaming {
  const { edits, blocked, steps } = moving(model, inventory, move);
  const isFile = model.repository.paths.includes(move.from);
  const rest = leftOver(model, mentionOf(move.from), edits, (file) => !isWithin(file, move.from));
  return {
    kind: isFile ? 'file' : 'folder',
    ...move,
    edits,
    awaited: [],
    moves: movesOf(model, move),
    blocked,
    steps: [...steps, ...rest],
  };
}

/** What a move asks of the files, those that it moves included. */
export function moving(model: Model, inventory: Inventory | undefined, move: Move): Found {
  const places = placing(model);
  const paths = pathEdits(model, places, move);
  const found = together([paths, { edits: citationEdits(model, places, move) }]);
  return { ...found, edits: oneAPlace(found.edits), steps: templateSteps(inventory, move) };
}

/** The files that go along. */
export function movesOf({ repository }: Model, move: Move): Move[] {
  return repository.paths
    .filter((path) => isWithin(path, move.from))
    .map((path) => ({ from: path, to: movedPath(path, move) }));
}

/** What a template renders comes back to its old place. */
function templateSteps(inventory: Inventory | undefined, { from }: Move): Step[] {
  const templates = inventory?.templates ?? [];
  return templates.flatMap(({ path, renders }): Step[] =>
    renders !== undefined && isWithin(renders, from) && !isWithin(path, from)
      ? [{ kind: 'do', text: `Move the template too: it renders ${renders} again.`, place: firstPlace(path) }]
      : [],
  );
}

function firstPlace(file: string): Step['place'] {
  return { file, line: 1, column: 1 };
}

/** Where a text may mean the path: by the last two names of it. */
function mentionOf(path: string): RegExp {
  const tail = path.split('/').slice(-2).join('/');
  const isTelling = tail.includes('/') || nameOf(path).includes('.');
  return new RegExp(isTelling ? String.raw`(?<![\w.-])${escape(tail)}(?![\w-]|\.\w)` : '(?!)', 'g');
}
