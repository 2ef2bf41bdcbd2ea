import type { Token } from './token.ts';

/** An attribute in brackets above an item: `[private]`, `[doc('…')]`, `[group: '…']`. */
export interface Attribute {
  readonly name: string;
  /** Its arguments without the commas, each word by itself. */
  readonly words: readonly Token[];
}

/** The attributes of a line in brackets (just, `parser.rs`, `parse_attributes`). */
export function attributesOf(tokens: readonly Token[]): Attribute[] {
  const inner = tokens.filter(({ kind }) => kind !== 'comment').slice(1, -1);
  const groups: Token[][] = [[]];
  let depth = 0;
  for (const token of inner) {
    if (token.text === '(' && token.kind === 'sign') depth += 1;
    else if (token.text === ')' && token.kind === 'sign') depth -= 1;
    else if (token.text === ',' && token.kind === 'sign' && depth === 0) groups.push([]);
    else groups.at(-1)!.push(token);
  }
  return groups.flatMap(([name, ...words]) =>
    name === undefined
      ? []
      : [{ name: name.text, words: words.filter(({ text }) => text !== ',' && text !== ':') }],
  );
}

/** Whether one of the attributes has the name. */
export function hasAttribute(attributes: readonly Attribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}
