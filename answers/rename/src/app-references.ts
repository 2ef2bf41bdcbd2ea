import type { Reference } from '@hops/model';
import type { AppRename } from './app.ts';
import { followsName, renamedName, writtenAt } from './app-objects.ts';
import { block, wordEdit } from './edits.ts';
import { together, type Found } from './renaming.ts';

/** What refers to the app's Kustomization, or to an object that its new name renames. */
export function appReferences(rename: AppRename): Found {
  const references = rename.model.clusters.flatMap((cluster) => cluster.references);
  return together(
    references.map((reference) => {
      const fresh = newTarget(reference, rename);
      return fresh === undefined ? {} : follow(reference, fresh, rename);
    }),
  );
}

/** What the name that a reference says becomes; `undefined` where it stays. */
function newTarget({ to, resolution }: Reference, rename: AppRename): string | undefined {
  const { owner, newName } = rename;
  if (to.kind === 'Kustomization' && `${to.namespace}/${to.name}` === owner) return newName;
  if (resolution.kind !== 'found' || resolution.by.kind !== 'object') return undefined;
  const { object } = resolution.by;
  return object.owner === owner ? renamedName(to.name, object, rename) : undefined;
}

function follow({ span, from, to }: Reference, fresh: string, rename: AppRename): Partial<Found> {
  const edit = wordEdit(rename.places.text(span.file), span, to.name, fresh);
  if (edit) return { edits: [edit] };
  if (followsName(writtenAt(span, rename))) return {};
  const message = `${from.id.kind} ${from.id.namespace}/${from.id.name} names ${to.kind} ${to.name} here, in a text that is more than the name. Rename it by hand first.`;
  return { blocked: [block('rename-not-written', span, message)] };
}
