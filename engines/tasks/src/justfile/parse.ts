import { attributesOf, type Attribute } from './attribute.ts';
import { bodyAt } from './body.ts';
import type { BodyLine, Item } from './item.ts';
import { isSign, recipeHeader, recipePath } from './recipe.ts';
import { tokenLine, type Token } from './token.ts';

/** A justfile, read: its items in order, and the lines that are none. */
export interface ParsedJustfile {
  readonly items: readonly Item[];
  readonly unknown: readonly Token[];
}

interface Above {
  readonly comment: string | undefined;
  readonly attributes: readonly Attribute[];
}

const nothing: Above = { comment: undefined, attributes: [] };

/** Reads the items of a justfile (just, `parser.rs`, `parse_ast` and `parse_item`). */
export function parseJustfile(text: string): ParsedJustfile {
  const items: Item[] = [];
  const unknown: Token[] = [];
  let above = nothing;
  for (let at = 0; at < text.length;) {
    const { tokens, end } = tokenLine(text, at);
    const next = aboveNext(tokens, above, at === 0);
    at = end;
    if (next !== undefined) {
      above = next;
      continue;
    }
    const body = bodyAt(text, end);
    const item = itemOf(tokens.filter(isWord), above, body.lines);
    if (item === undefined) unknown.push(tokens[0]!);
    else if (item !== 'ignored') items.push(item);
    if (item !== 'ignored') at = body.end;
    above = nothing;
  }
  return { items, unknown };
}

function isWord({ kind }: Token): boolean {
  return kind !== 'comment';
}

/** What the line hands to the item below it; `undefined` where the line is an item. */
function aboveNext(tokens: readonly Token[], above: Above, isFirst: boolean): Above | undefined {
  const [first] = tokens;
  if (first === undefined) return nothing;
  if (isSign(first, '[')) return { ...above, attributes: [...above.attributes, ...attributesOf(tokens)] };
  if (first.kind !== 'comment') return undefined;
  const isProgramLine = isFirst && first.text.startsWith('#!');
  return { comment: isProgramLine ? undefined : first.text.slice(1).trim(), attributes: [] };
}

function itemOf(
  words: readonly Token[],
  above: Above,
  body: readonly BodyLine[],
): Item | 'ignored' | undefined {
  return inclusion(words) ?? setting(words) ?? recipe(words, above, body);
}

/** `mod name 'path'`, `mod? name`, `import 'path'`, `import? 'path'`. */
function inclusion([keyword, ...words]: readonly Token[]): Item | undefined {
  const optional = isSign(words[0], '?');
  const rest = optional ? words.slice(1) : words;
  if (rest.some((word) => word.kind === 'sign')) return undefined;
  const path = rest.find(({ kind }) => kind === 'string');
  const [name] = rest;
  if (keyword?.text === 'import' && path !== undefined) return { kind: 'import', path, optional };
  if (keyword?.text !== 'mod' || name?.kind !== 'name') return undefined;
  return rest.length === 1 || path !== undefined ? { kind: 'module', name, path, optional } : undefined;
}

/** Settings, assignments, functions and aliases. */
function setting(words: readonly Token[]): Item | 'ignored' | undefined {
  const [first, second, third] = words;
  if (first?.text === 'alias' && second?.kind === 'name' && isSign(third, ':='))
    return { kind: 'alias', name: second, target: recipePath(words, 3)?.names ?? [] };
  const isListed = first?.text === 'set' && second?.text === 'default-list' && words.at(-1)?.text !== 'false';
  if (isListed) return { kind: 'default-list' };
  const isAssigned = words.slice(0, 3).some((word) => isSign(word, ':='));
  const isBare = (first?.text === 'set' || first?.text === 'unexport') && words.length === 2;
  const isFunction = first?.kind === 'name' && isSign(second, '(');
  return isAssigned || isBare || isFunction ? 'ignored' : undefined;
}

function recipe(
  words: readonly Token[],
  { comment, attributes }: Above,
  body: readonly BodyLine[],
): Item | undefined {
  const header = recipeHeader(words, attributes);
  if (header === undefined) return undefined;
  const doc = attributes.find(({ name }) => name === 'doc');
  const description = doc === undefined ? comment : doc.words[0]?.text;
  return {
    kind: 'recipe',
    ...header,
    attributes,
    body,
    description: description === '' ? undefined : description,
  };
}
