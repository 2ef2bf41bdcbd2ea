import { counted } from '../terminal/number.ts';
import type { ImpactContext } from './context.ts';

const most = 20;

/** The lines of the first items, and how many more there are; of all where that is asked for. */
export function shortened<Item>(
  items: readonly Item[],
  { all, colours }: ImpactContext,
  linesOf: (item: Item, before: Item | undefined) => readonly string[],
): string[] {
  const shown = all ? items : items.slice(0, most);
  const more = items.length - shown.length;
  const rest = more === 0 ? [] : [colours.dim(`  … and ${counted(more, 'more place')}: --all shows them`)];
  return [...shown.flatMap((item, index) => linesOf(item, items[index - 1])), ...rest];
}
