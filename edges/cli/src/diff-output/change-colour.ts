import type { ObjectChange } from '@hops/diff';
import type { Colours } from '../terminal/colours.ts';

/** The colour of a change. */
export function changeColour(change: ObjectChange['change'], colours: Colours): (text: string) => string {
  return { added: colours.green, changed: colours.yellow, removed: colours.red }[change];
}
