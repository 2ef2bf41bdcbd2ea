import type { LineRange } from '../claims/citation.ts';
import { findCited } from '../claims/find-cited.ts';
import { treeOf, type Tree } from '../claims/tree.ts';
import type { Cited } from './cited.ts';
import { isThere, type Contents } from './contents.ts';
import { findAgain, type FoundAgain } from './find-again.ts';
import { movesOf, type Moves } from './moves.ts';
import { placeText, type Pin, type Place } from './pin.ts';
import { recite } from './recite.ts';

/** What became of what a citation stands for. */
export type Trace =
  /** Nothing tells what it stood for. */
  | { readonly state: 'unpinned' }
  | { readonly state: 'there' }
  /** `text` is the citation as it is to be written. */
  | { readonly state: 'moved'; readonly text: string }
  | { readonly state: 'lost'; readonly perhaps: readonly Place[] };

/** Follows the citations of a base. */
export interface Tracer {
  readonly trace: (cited: Cited, document: string) => Trace;
  /** The pins of what a citation stands for, as it was. */
  readonly pinsOf: (cited: Cited, document: string) => readonly Pin[];
  /** The places that a citation means today, its file first; none where it means several files. */
  readonly placesOf: (cited: Cited, document: string) => readonly Place[];
}

/** Makes the tracer of these pins. */
export function tracer(pins: ReadonlyMap<string, Pin>, contents: Contents): Tracer {
  const moves = movesOf(pins.values(), contents);
  const gone = [...pins.values()].filter(({ path }) => !isThere(path, contents));
  const ground = { pins, contents, moves, gone: treeOf(gone.map(({ path }) => path)) };
  return {
    trace(cited, document) {
      const path = pinnedPath(cited, document, ground);
      return path === undefined ? unpinned : traceFrom(path, cited, document, ground);
    },
    pinsOf(cited, document) {
      const path = pinnedPath(cited, document, ground);
      if (path === undefined) return [];
      const places = [{ path }, ...placesFrom(path, cited.citation.ranges)];
      return places.flatMap((place) => pins.get(placeText(place)) ?? []);
    },
    placesOf({ citation }, document) {
      const [path, ...others] = findCited(citation, document, contents);
      if (path === undefined || others.length > 0) return [];
      return [{ path }, ...citation.ranges.map((range) => ({ path, range }))];
    },
  };
}

const unpinned: Trace = { state: 'unpinned' };

/** The pinned path that a citation means: the one that is there, else one that was there when it was pinned. */
function pinnedPath(
  { citation }: Cited,
  document: string,
  { pins, contents, gone }: Ground,
): string | undefined {
  const found = findCited(citation, document, contents);
  if (found.length === 1 && pins.has(found[0]!)) return found[0];
  const before = findCited({ ...citation, isFolder: false }, document, gone);
  return before.length === 1 ? before[0] : undefined;
}

interface Ground {
  readonly pins: ReadonlyMap<string, Pin>;
  readonly contents: Contents;
  readonly moves: Moves;
  /** What was there when it was pinned. */
  readonly gone: Tree;
}

function traceFrom(path: string, cited: Cited, document: string, { pins, contents, moves }: Ground): Trace {
  const found = placesFrom(path, cited.citation.ranges).map((place): [Place, FoundAgain] => {
    const pin = pins.get(placeText(place));
    return [place, pin === undefined ? { state: 'there' } : findAgain(pin, contents, moves)];
  });
  const lost = found.flatMap(([, each]) => (each.state === 'lost' ? each.perhaps : []));
  if (found.some(([, { state }]) => state === 'lost')) return { state: 'lost', perhaps: lost };
  if (found.every(([, { state }]) => state === 'there')) return { state: 'there' };
  const today = found.map(([place, each]) => (each.state === 'moved' ? each.to : place));
  const files = new Set(today.map((each) => each.path));
  if (files.size > 1) return { state: 'lost', perhaps: today };
  const ranges = today.flatMap(({ range }) => range ?? []);
  const text = recite(cited, { before: path, after: today[0]!.path }, ranges, document);
  return text === cited.text ? { state: 'there' } : { state: 'moved', text };
}

function placesFrom(path: string, ranges: readonly LineRange[]): Place[] {
  return ranges.length === 0 ? [{ path }] : ranges.map((range) => ({ path, range }));
}
