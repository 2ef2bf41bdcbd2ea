import type { LineRange } from '../claims/citation.ts';
import { isThere, type Contents } from './contents.ts';
import type { Moves } from './moves.ts';
import type { Pin, Place } from './pin.ts';
import { firstNode, rangesWithSum } from './window.ts';

/** Where the text of a pin stands today. */
export type FoundAgain =
  | { readonly state: 'there' }
  | { readonly state: 'moved'; readonly to: Place }
  /** Neither is certain; `perhaps` is where the same text, or the same node, stands. */
  | { readonly state: 'lost'; readonly perhaps: readonly Place[] };

/** Finds what a pin stands for: at its place, in its file or what became of it, or with its object in another one. */
export function findAgain(pin: Pin, contents: Contents, moves: Moves): FoundAgain {
  const { path, range } = pin;
  const today = isThere(path, contents) ? path : moves.get(path);
  if (range !== undefined) return findLines({ ...pin, range }, today, contents);
  if (today === path) return { state: 'there' };
  return today === undefined ? { state: 'lost', perhaps: [] } : { state: 'moved', to: { path: today } };
}

type LinesPin = Pin & { readonly range: LineRange };

function findLines(pin: LinesPin, file: string | undefined, contents: Contents): FoundAgain {
  const own = file === undefined ? [] : placesIn(file, true, pin, contents);
  const found = own.length > 0 ? own : withObject(pin, contents);
  const [to] = found;
  if (to === undefined || found.length > 1)
    return { state: 'lost', perhaps: found.length > 0 ? found : similar(file, pin, contents) };
  return to.path === pin.path && to.range?.from === pin.range.from
    ? { state: 'there' }
    : { state: 'moved', to };
}

/** Where a file holds the pinned lines, one place where that is certain; `isOwn`: it is what became of their file. */
function placesIn(file: string, isOwn: boolean, pin: LinesPin, contents: Contents): Place[] {
  const { sum, at, range } = pin;
  const equal = rangesWithSum(contents.linesOf(file) ?? [], sum, range.to - range.from + 1);
  const inPlace = isOwn ? equal.filter(({ from }) => from === range.from) : [];
  const isSame = (each: LineRange): boolean => firstNode(file, each, contents) === at;
  const same = equal.filter(isSame);
  const ranked = hasRank(at) ? byRank(equal, at) : same;
  if (ranked.length > 0)
    return placed(file, inPlace.some((each) => ranked.includes(each)) ? inPlace : ranked);
  if (inPlace.length > 0) return placed(file, inPlace);
  if (hasRank(at)) return [];
  if (contents.outlineOf(file) === undefined) return placed(file, equal);
  const named = withoutNamespace(at);
  return placed(
    file,
    equal.filter((each) => withoutNamespace(firstNode(file, each, contents) ?? '') === named),
  );
}

function placed(path: string, ranges: readonly LineRange[]): Place[] {
  return ranges.map((range) => ({ path, range }));
}

/** Whether lines are told from equal ones by their rank among them, not by a node. */
function hasRank(at: string): boolean {
  return at === '' || at.startsWith('#');
}

/** The one of equal ranges that has the pinned rank, where there are as many of them as there were. */
function byRank(equal: readonly LineRange[], at: string): LineRange[] {
  const [, rank = 1, count = 1] = /^#(\d+)\/(\d+)$/.exec(at) ?? [];
  return equal.length === Number(count) ? equal.slice(Number(rank) - 1, Number(rank)) : [];
}

/** Where the pinned lines stand in other files that hold their object. */
function withObject(pin: LinesPin, contents: Contents): Place[] {
  const object = hasRank(pin.at) ? '' : objectIn(pin.at);
  const others = contents.withObject(object).filter((file) => file !== pin.path);
  return others.flatMap((file) =>
    placesIn(file, false, pin, contents).filter(({ range }) => firstNode(file, range!, contents) === pin.at),
  );
}

/** Where the same text stands beside another node, or the pinned node with another text. */
function similar(file: string | undefined, { at, sum, range }: LinesPin, contents: Contents): Place[] {
  if (file === undefined) return [];
  const length = range.to - range.from + 1;
  const equal = rangesWithSum(contents.linesOf(file) ?? [], sum, length);
  const nodes = [...(contents.outlineOf(file)?.nodes ?? [])].filter(([, node]) => node === at);
  const edited = nodes.map(([from]) => ({ from, to: from + length - 1 }));
  return placed(file, equal.length > 0 ? equal : edited);
}

function objectIn(node: string): string {
  return node.slice(0, Math.max(0, node.indexOf(':')));
}

/** A node of an object to which a namespace was given, or another one. */
function withoutNamespace(node: string): string {
  return node.replace(/^([^/:]*)\/[^/:]*\//, '$1/');
}
