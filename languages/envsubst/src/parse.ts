import { parseReference } from './grammar.ts';
import type { Malformed, Part, Reference, Template } from './template.ts';
import { scanText, textGrammar } from './text.ts';

/**
 * Reads a text of Flux's substitution language, after `parse.Parse` of github.com/fluxcd/pkg/envsubst. Where that one
 * refuses the whole text, the offending `${` becomes a part of its own and reading goes on behind it. As there, NUL
 * ends the text.
 */
export function parseTemplate(text: string): Template {
  const input = text.split('\0', 1)[0]!;
  const parts: Part[] = [];
  for (let at = 0; at < input.length; at = parts.at(-1)!.end) {
    for (const literal of scanText(input, at, textGrammar.template)) parts.push(literal);
    const start = parts.at(-1)?.end ?? 0;
    if (start < input.length) parts.push(parseBraces(input, start));
  }
  return { text: input, parts };
}

function parseBraces(text: string, start: number): Reference | Malformed {
  const step = parseReference({ text, depth: 0 }, start);
  if (step.ok) return step.value;
  return { kind: 'malformed', start, end: start + 2, reason: step.reason, refusedAt: step.at };
}
