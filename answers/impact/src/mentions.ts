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
    const pattern = patternIn(file);
    const content = pattern && text(file);
    if (pattern === undefined || content === undefined) return [];
    const lines = new Map<number, Impact>();
    for (const { index, 0: match } of content.matchAll(pattern)) {
      const found = place({ file, start: index, end: index + match.length });
      if (named.has(`${file}:${found.line}`) || lines.has(found.line)) continue;
      lines.set(found.line, { ...found, ...nowhere });
    }
    return [...lines.values()].map((impact): Hit => ({ effect: 'names it', impact }));
  });
}

const nowhere = { cluster: '', kustomization: '', object: '', field: '', message: '' } as const;
