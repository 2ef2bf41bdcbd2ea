import { isWithin, nameOf } from '@hops/text';
import { isThere, type Contents } from './contents.ts';
import { copiesOf } from './make-pin.ts';
import type { Pin } from './pin.ts';

/** Where files and folders lie today that were cited and are gone from their place; those that were found. */
export type Moves = ReadonlyMap<string, string>;

/** Finds them: by all that they held, by the object in them, and by the folder with which others of it moved. */
export function movesOf(pins: Iterable<Pin>, contents: Contents): Moves {
  const whole = [...pins].filter(({ range }) => range === undefined);
  const cited = new Set(whole.map(({ path }) => path));
  const gone = whole.filter(({ path }) => !isThere(path, contents));
  const moves = new Map<string, string>();
  for (const pin of gone) {
    const found = foundAgain(pin, contents).filter((path) => !cited.has(path));
    if (found.length === 1) moves.set(pin.path, found[0]!);
  }
  const prefixes = [...moves].map(([from, to]) => withoutCommonEnd(from, to));
  for (const { path } of gone.filter((pin) => !moves.has(pin.path))) {
    const candidates = prefixes.flatMap(([from, to]) =>
      isWithin(path, from) ? [to + path.slice(from.length)] : [],
    );
    const found = new Set(candidates.filter((each) => isThere(each, contents)));
    if (found.size === 1) moves.set(path, [...found][0]!);
  }
  return moves;
}

/** By its object, or by all that it holds: the one beside which only the copies stand that stood there before. */
function foundAgain({ path, sum, at }: Pin, { withSum, withObject }: Contents): readonly string[] {
  const equal = at === '' || at.startsWith('#') ? withSum(sum) : [];
  if (at.startsWith('#')) return equal.filter((each) => copiesOf(each, equal) === at);
  if (at === '') {
    const named = equal.filter((each) => nameOf(each) === nameOf(path));
    return named.length === 1 ? named : equal;
  }
  const [object = '', below] = at.split('@');
  if (below === undefined) return withObject(object);
  const end = `/${below}`;
  return withObject(object).flatMap((file) => (file.endsWith(end) ? [file.slice(0, -end.length)] : []));
}

/** Two paths without the last names that they share; the last name of each stays where all are shared. */
function withoutCommonEnd(one: string, other: string): [string, string] {
  const [first, second] = [one.split('/'), other.split('/')];
  while (first.length > 1 && second.length > 1 && first.at(-1) === second.at(-1)) {
    first.pop();
    second.pop();
  }
  return [first.join('/'), second.join('/')];
}
