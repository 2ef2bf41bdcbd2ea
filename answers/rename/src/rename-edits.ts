import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { refuseApp, renameApp } from './app.ts';
import { refusePath, renameFile } from './file.ts';
import { refusePlaceholder, renamePlaceholder } from './placeholder.ts';
import type { Renaming } from './renaming.ts';
import type { RenameTarget } from './target.ts';

/** The edits, or why the new name cannot be given. */
export type RenameResult =
  | { readonly ok: true; readonly renaming: Renaming }
  | { readonly ok: false; readonly message: string };

/**
 * The edits that give a target another name, with what is in the way and what remains for a person. Refused is a name that
 * is taken, or that is none for such a thing. Nothing is written; comments, quotes and layout stay.
 */
export function renameEdits(
  model: Model,
  inventory: Inventory | undefined,
  target: RenameTarget,
  newName: string,
): RenameResult {
  switch (target.kind) {
    case 'placeholder': {
      const name = newName.replaceAll(/^\$\{?|\}$/g, '');
      return result(refusePlaceholder(model, name), () =>
        renamePlaceholder(model, inventory, target.name, name),
      );
    }
    case 'path': {
      const to = newName.replace(/^\.\//, '').replace(/\/+$/, '');
      const move = { from: target.path, to };
      return result(refusePath(model, move.from, to), () => renameFile(model, inventory, move));
    }
    case 'app': {
      const name = newName.replace(/^.*\//, '');
      return result(refuseApp(model, target.owner, name), () =>
        renameApp(model, inventory, target.owner, name),
      );
    }
  }
}

function result(refusal: string | undefined, make: () => Renaming): RenameResult {
  return refusal === undefined ? { ok: true, renaming: make() } : { ok: false, message: refusal };
}
