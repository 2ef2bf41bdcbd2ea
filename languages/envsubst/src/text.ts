import type { Literal } from './template.ts';

/**
 * What is special in a text, by the place where it stands. Two characters are an escape for the second of them, but
 * `${` ends the text, as does a single character.
 */
export const textGrammar: {
  readonly template: RegExp;
  readonly word: RegExp;
  readonly offset: RegExp;
  readonly pattern: RegExp;
  readonly replacement: RegExp;
} = {
  template: /\$[${]/g,
  word: /\$\{|\}/g,
  offset: /\$\{|[:}]/g,
  pattern: /\$[${]|\\[/\\]|\//g,
  replacement: /\$[${]|\\[/\\]|\}/g,
};

/** The literals from `start` up to what ends the text in this grammar, or up to the end of `text`. */
export function scanText(text: string, start: number, grammar: RegExp): Literal[] {
  const literals: Literal[] = [];
  for (let at = start; ;) {
    grammar.lastIndex = at;
    const special = grammar.exec(text);
    const end = special?.index ?? text.length;
    if (end > at) literals.push({ kind: 'text', start: at, end, text: text.slice(at, end) });
    if (special === null || special[0] === '${' || special[0].length === 1) return literals;
    at = end + 2;
    literals.push({ kind: 'escape', start: end, end: at, text: special[0].slice(1) });
  }
}
