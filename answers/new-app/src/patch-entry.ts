import type { Mapping } from '@hops/yaml';
import { appliedWithin, inserted, lineEnd, lineStart, type Edit } from './edits.ts';

/** Adds a list's item once more after itself, with these edits in the copy. */
export function itemAgain(item: Mapping, text: string, edits: readonly Edit[]): Edit {
  const start = lineStart(text, item.start);
  if (!/^ *- +$/.test(text.slice(start, item.start)))
    return inserted(item.end, `, ${appliedWithin(text, item, edits)}`);
  const last = text.slice(0, item.end).trimEnd().length;
  const end = lineEnd(text, last);
  return inserted(end, `\n${appliedWithin(text, { start, end }, edits)}`);
}

/** Adds an entry after the last one of a mapping, on a line of its own where those stand on lines. */
export function entryAdded(mapping: Mapping, text: string, entry: string): Edit[] {
  const [first] = mapping.entries;
  const last = mapping.entries.at(-1);
  if (first === undefined || last === undefined) return [];
  if (mapping.flow) return [inserted(last.value.end, `, ${entry}`)];
  const indentation = ' '.repeat(first.key.start - lineStart(text, first.key.start));
  return [inserted(last.value.end, `\n${indentation}${entry}`)];
}
