import { parseTemplate } from './parse.ts';
import type { Part, Reference } from './template.ts';

/** All references of a text in the order in which they begin, those inside other references included. */
export function referencesIn(text: string): readonly Reference[] {
  return text.includes('${') ? parseTemplate(text).parts.flatMap(referencesOf) : [];
}

function referencesOf(part: Part): readonly Reference[] {
  if (part.kind !== 'reference') return [];
  return [part, ...part.args.flatMap((argument) => argument.parts.flatMap(referencesOf))];
}
