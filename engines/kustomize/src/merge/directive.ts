import { get, withItems, withoutEntry, type Mapping, type Sequence } from '@hops/yaml';
import { mapShared, plainText } from '../nodes.ts';

/** What a patch says about the map or list that holds `$patch`. */
export type Directive = 'merge' | 'replace' | 'delete' | 'unknown';

/** A patch's map or list without its directive, and what the directive says. */
export interface Directed<N> {
  readonly directive: Directive;
  readonly patch: N;
}

const KEY = '$patch';

/** Takes the `$patch` entry out of a map. */
export function directedMapping(patch: Mapping): Directed<Mapping> {
  const value = get(patch, KEY);
  if (value === undefined) return { directive: 'merge', patch };
  return { directive: directiveOf(plainText(value)), patch: withoutEntry(patch, KEY) };
}

/** Takes the item that holds nothing but `$patch` out of a list; only the first item with that key counts. */
export function directedSequence(patch: Sequence | undefined): Directed<Sequence | undefined> {
  if (patch === undefined) return { directive: 'merge', patch };
  const item = patch.items.find((candidate) => get(candidate, KEY) !== undefined);
  if (item?.kind !== 'mapping' || item.entries.length > 1) return { directive: 'merge', patch };
  const value = plainText(get(item, KEY));
  const items = mapShared(patch.items, (candidate) =>
    plainText(get(candidate, KEY)) === value ? undefined : candidate,
  );
  return { directive: directiveOf(value), patch: withItems(patch, items) };
}

function directiveOf(text: string): Directive {
  return text === 'merge' || text === 'replace' || text === 'delete' ? text : 'unknown';
}
