import type { Attribute } from './attribute.ts';
import type { RecipePath } from './item.ts';
import type { Token } from './token.ts';

/** The first line of a recipe: `name parameters: dependencies`. */
export interface RecipeHeader {
  readonly name: Token;
  readonly requires: readonly string[];
  readonly dependencies: readonly RecipePath[];
}

/** Reads the first line of a recipe; `undefined` where it is none (just, `parser.rs`, `parse_recipe`). */
export function recipeHeader(
  tokens: readonly Token[],
  attributes: readonly Attribute[],
): RecipeHeader | undefined {
  const words = isSign(tokens[0], '@') ? tokens.slice(1) : tokens;
  const [name] = words;
  if (name?.kind !== 'name') return undefined;
  const { parameters, next } = parametersOf(words);
  if (!isSign(words[next], ':')) return undefined;
  const flags = new Set(attributes.filter(isFlag).map(({ words: [parameter] }) => parameter?.text));
  return {
    name,
    requires: parameters.filter((parameter) => !flags.has(parameter)),
    dependencies: dependenciesOf(words.slice(next + 1)),
  };
}

function isFlag({ name, words }: Attribute): boolean {
  return name === 'arg' && words.some(({ kind, text }) => kind === 'name' && text === 'flag');
}

/** The parameters without a default; `*name` may be empty, `+name` not. */
function parametersOf(words: readonly Token[]): { parameters: string[]; next: number } {
  const parameters: string[] = [];
  let at = 1;
  while (at < words.length && !isSign(words[at], ':')) {
    const isOptional = isSign(words[at], '*');
    const word = words[at]!;
    at += 1;
    if (isOptional) at = afterParameter(words, at).next;
    else if (word.kind === 'name') {
      const { next, hasDefault } = afterParameter(words, at - 1);
      if (!hasDefault) parameters.push(word.text);
      at = next;
    }
  }
  return { parameters, next: at };
}

function afterParameter(words: readonly Token[], start: number): { next: number; hasDefault: boolean } {
  const name = isSign(words[start], '$') ? start + 1 : start;
  if (!isSign(words[name + 1], '=')) return { next: name + 1, hasDefault: false };
  return { next: afterValue(words, name + 2), hasDefault: true };
}

/** A value is a string, a name, a call or an expression in parentheses (just, `parser.rs`, `parse_value`). */
function afterValue(words: readonly Token[], start: number): number {
  const [first, second] = words.slice(start);
  const isPrefixed = first?.kind === 'name' && second?.kind === 'string' && first.end === second.start;
  const last = isPrefixed ? start + 1 : start;
  if (isSign(first, '(')) return afterParentheses(words, start);
  return isSign(words[last + 1], '(') && first?.kind === 'name'
    ? afterParentheses(words, last + 1)
    : last + 1;
}

function afterParentheses(words: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < words.length; at += 1) {
    if (isSign(words[at], '(')) depth += 1;
    if (isSign(words[at], ')')) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return words.length;
}

/** Dependencies are names, or names with arguments in parentheses; those behind `&&` run afterwards. */
function dependenciesOf(words: readonly Token[]): RecipePath[] {
  const paths: RecipePath[] = [];
  for (let at = 0; at < words.length;) {
    const isCall = isSign(words[at], '(');
    const path = recipePath(words, isCall ? at + 1 : at);
    if (path !== undefined) paths.push(path);
    at = isCall ? afterParentheses(words, at) : at + Math.max(1, (path?.names.length ?? 0) * 2 - 1);
  }
  return paths;
}

/** Names with `::` between them. */
export function recipePath(words: readonly Token[], start: number): RecipePath | undefined {
  const first = words[start];
  if (first?.kind !== 'name') return undefined;
  const names = [first];
  for (let at = start + 1; isSign(words[at], '::') && words[at + 1]?.kind === 'name'; at += 2)
    names.push(words[at + 1]!);
  return { names: names.map(({ text }) => text), start: first.start, end: names.at(-1)!.end };
}

/** Whether a word is this sign. */
export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}
