import type { Placing } from '@hops/model';
import type { Span } from '@hops/text';
import type { Changes } from './rebuild.ts';

/** The files with what stands at these places replaced by a text of the same length, so that no other place moves. */
export function replaceInPlace(
  spans: readonly Span[],
  replace: (text: string) => string,
  { text }: Placing,
): Changes {
  const changes = new Map<string, string>();
  for (const { file, start, end } of spans) {
    const before = changes.get(file) ?? text(file) ?? '';
    changes.set(file, before.slice(0, start) + replace(before.slice(start, end)) + before.slice(end));
  }
  return changes;
}
