import { type Model, placing } from '@hops/model';
import type { Impact } from './answer.ts';
import type { Hit } from './hit.ts';
import { mentionPattern } from './mention-pattern.ts';
import type { Target } from './target.ts';

/** The lines of any file that name the target, those left out that the answer names already (`file:line`). */
export function mentions(model: Model, target: Target, named: ReadonlySet<string>): Hit[] {
  const { place, text } = placing(model);
  const patternIn = mentionPattern(model, target);
  return model.repository.paths.flatMap((file) => {
    const content = text(file) ?? '';
    const lines = new Map<number, Impact>();
    const found = patternIn(file, content).flatMap((pattern) => [...content.matchAll(pattern)]);
    for (const { index, 0: match } of found) {
      const at = place({ file, start: index, end: index + match.length });
      if (named.has(`${file}:${at.line}`) || lines.has(at.line)) continue;
      lines.set(at.line, { ...at, ...nowhere });
    }
    return [...lines.values()].map((impact): Hit => ({ effect: 'names it', impact }));
  });
}

const nowhere = { cluster: '', kustomization: '', object: '', field: '', message: '' } as const;
