import { isWithin } from '@hops/text';
import { checksum } from '../markdown/markers.ts';
import type { Contents } from './contents.ts';
import type { Pin, Place } from './pin.ts';
import { firstNode, rangesWithSum, sumOfLines } from './window.ts';

/** Pins what stands at a place today; `undefined` where nothing does. */
export function makePin(place: Place, contents: Contents): Pin | undefined {
  return place.range === undefined ? pinPath(place.path, contents) : pinLines(place, place.range, contents);
}

function pinPath(path: string, contents: Contents): Pin | undefined {
  const sum = contents.sumOf(path);
  if (sum === undefined) return undefined;
  const at = contents.folders.has(path) ? objectBelow(path, contents) : objectIn(path, contents);
  return { path, sum, at: at ?? copiesOf(path, contents.withSum(sum)) };
}

/** The other places where the same is held; nothing where there is none. */
export function copiesOf(path: string, equal: readonly string[]): string {
  const others = equal.filter((each) => each !== path);
  return others.length === 0 ? '' : `#${checksum(others.join('\n'))}`;
}

/** The first object of a file, where no other file holds it. */
function objectIn(file: string, { outlineOf, withObject }: Contents): string | undefined {
  const object = outlineOf(file)?.objects[0];
  return object !== undefined && withObject(object).length === 1 ? object : undefined;
}

/** The first such object below a folder, with the way to its file. */
function objectBelow(folder: string, contents: Contents): string | undefined {
  for (const file of contents.files) {
    const object = isWithin(file, folder) ? objectIn(file, contents) : undefined;
    if (object !== undefined) return `${object}@${file.slice(folder.length + 1)}`;
  }
  return undefined;
}

function pinLines({ path }: Place, range: NonNullable<Place['range']>, contents: Contents): Pin | undefined {
  const lines = contents.linesOf(path);
  if (lines === undefined || range.from < 1 || range.to > lines.length) return undefined;
  const sum = sumOfLines(lines, range);
  const node = firstNode(path, range, contents);
  if (node !== undefined) return { path, range, sum, at: node };
  const equal = rangesWithSum(lines, sum, range.to - range.from + 1);
  const rank = equal.findIndex(({ from }) => from === range.from) + 1;
  return { path, range, sum, at: equal.length > 1 ? `#${rank}/${equal.length}` : '' };
}
