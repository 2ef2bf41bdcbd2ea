import { isWithin, type Span } from '@hops/text';
import type { AppRename } from './app.ts';
import { namesOf, renamedName } from './app-objects.ts';
import { block, wordEdit } from './edits.ts';
import { together, type Found } from './renaming.ts';

/** The places that give an app and its objects their name, and the values of its name that it substitutes with. */
export function appNames(rename: AppRename): Found {
  const { builds, name, newName } = rename;
  return together(
    builds.flatMap(({ spec, objects }) => [
      ownName(spec.span, rename),
      ...spec.substitute.flatMap(({ text, span }) =>
        text === name ? written(span, name, newName, rename) : [],
      ),
      ...objects.flatMap((object) =>
        namesOf(object).flatMap(({ text, span }) => {
          const fresh = isOwn(span, rename) ? renamedName(text, object, rename) : undefined;
          return fresh === undefined ? [] : written(span, text, fresh, rename);
        }),
      ),
    ]),
  );
}

/** Whether a file is the app's: what it shares with other apps keeps its name. */
function isOwn({ file }: Span, { folder, builds }: AppRename): boolean {
  return builds.some(({ spec, directory }) => {
    const own = folder ?? directory;
    return spec.span.file === file || (own !== undefined && isWithin(file, own));
  });
}

/** A name that a placeholder makes follows its value. */
function written(span: Span, old: string, fresh: string, { places }: AppRename): Partial<Found>[] {
  const edit = wordEdit(places.text(span.file), span, old, fresh);
  return edit ? [{ edits: [edit] }] : [];
}

function ownName(span: Span, rename: AppRename): Partial<Found> {
  const [found] = written(span, rename.name, rename.newName, rename);
  if (found) return found;
  const message = `The name of Kustomization ${rename.owner} is made here, and is not written as it is. Rename it by hand.`;
  return { blocked: [block('rename-not-written', span, message)] };
}
