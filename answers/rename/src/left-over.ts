import { placing, type Model } from '@hops/model';
import type { TextEdit } from '@hops/text';
import { isSealed } from './edits.ts';
import type { Step } from './renaming.ts';

/** The lines that a pattern matches and no edit touches: they are named, and stay as they are. */
export function leftOver(
  model: Model,
  pattern: RegExp,
  edits: readonly TextEdit[],
  isLookedAt: (file: string) => boolean = () => true,
): Step[] {
  const { place, text } = placing(model);
  const edited = new Map<string, TextEdit[]>();
  for (const edit of edits) edited.set(edit.span.file, [...(edited.get(edit.span.file) ?? []), edit]);
  return model.repository.paths.filter(isLookedAt).flatMap((file) => {
    const content = text(file);
    if (content === undefined || isSealed(content)) return [];
    const lines = new Map<number, Step>();
    for (const { index, 0: match } of content.matchAll(pattern)) {
      const end = index + match.length;
      if (edited.get(file)?.some(({ span }) => span.start < end && index < span.end)) continue;
      const found = place({ file, start: index, end });
      if (!lines.has(found.line))
        lines.set(found.line, { kind: 'look', text: `names ${match}`, place: found });
    }
    return [...lines.values()];
  });
}
