import type { FieldChange, FieldValue } from '@hops/diff';

/** What a field held and holds: in one line each, as lines of a text, or untold. */
export type ShownValues =
  | { readonly kind: 'secret' }
  | { readonly kind: 'short'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'lines'; readonly removed: readonly string[]; readonly added: readonly string[] };

/** How a field's values are shown; of texts with more than one line only the lines that differ. */
export function shownValues(field: FieldChange): ShownValues {
  const before = field.change === 'added' ? undefined : field.before;
  const after = field.change === 'removed' ? undefined : field.after;
  if (before?.kind === 'secret' || after?.kind === 'secret') return { kind: 'secret' };
  const [old, fresh] = [textOf(before), textOf(after)];
  const isLong = [old, fresh].some((text) => text?.includes('\n'));
  return isLong ? differingLines(linesOf(old), linesOf(fresh)) : { kind: 'short', before: old, after: fresh };
}

function textOf(value: FieldValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.replace(/\n$/, '').split('\n');
}

/** The lines between what both texts begin and end with; texts that differ in their end alone are shown whole. */
function differingLines(before: readonly string[], after: readonly string[]): ShownValues {
  const start = commonLength(before, after);
  const end = commonLength(before.slice(start).toReversed(), after.slice(start).toReversed());
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  const isSame = removed.length + added.length === 0;
  return isSame ? { kind: 'lines', removed: before, added: after } : { kind: 'lines', removed, added };
}

function commonLength(before: readonly string[], after: readonly string[]): number {
  const differs = before.findIndex((line, index) => line !== after[index]);
  return differs === -1 ? before.length : differs;
}
