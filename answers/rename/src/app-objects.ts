import type { BuiltObject } from '@hops/flux';
import { at, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import type { Span } from '@hops/text';
import type { AppRename } from './app.ts';

/** A name that an object of the app has, or gives to the Secret that it makes. */
export interface OwnName {
  readonly text: string;
  /** Where it is written. */
  readonly span: Span;
}

/** The names that an object says: its own, and that of the Secret that an ExternalSecret makes. */
export function namesOf({ id, node }: BuiltObject): OwnName[] {
  const target = id.kind === 'ExternalSecret' ? at(node, 'spec', 'target', 'name') : undefined;
  return [at(node, 'metadata', 'name'), target].flatMap((each) => ownName(each));
}

function ownName(node: Node | undefined): OwnName[] {
  const text = textOf(node);
  return node === undefined || text === undefined ? [] : [{ text, span: spanOf(resolve(node)) }];
}

/**
 * What a name becomes that an object of the app has: the app's name the new one; one that starts with it too, where it
 * follows the app's name in any case, because a placeholder makes it or a chart asks for it by its release's name.
 */
export function renamedName(text: string, object: BuiltObject, rename: AppRename): string | undefined {
  const { name, newName } = rename;
  if (text === name) return newName;
  if (!text.startsWith(`${name}-`)) return undefined;
  const own = namesOf(object).find((each) => each.text === text);
  const isMade = own !== undefined && writtenAt(own.span, rename).includes('${');
  return isMade || isAskedByRelease(text, rename) ? newName + text.slice(name.length) : undefined;
}

function isAskedByRelease(text: string, rename: AppRename): boolean {
  const { model, owner } = rename;
  return model.clusters.some(({ references }) =>
    references.some(
      ({ to, from, span }) =>
        from.owner === owner && to.name === text && writtenAt(span, rename).includes('{{'),
    ),
  );
}

/** What stands at a place. */
export function writtenAt({ file, start, end }: Span, { places }: AppRename): string {
  return places.text(file)?.slice(start, end) ?? '';
}

/** Whether a text is not the name itself, but follows it: an alias, a placeholder, a chart's template. */
export function followsName(written: string): boolean {
  return written.startsWith('*') || written.includes('${') || written.includes('{{');
}
