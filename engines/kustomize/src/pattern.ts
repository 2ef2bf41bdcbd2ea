import { RE2JS, RE2JSException } from 're2js';

/** Tests a text. */
export type TextTest = (text: string) => boolean;

const LITERAL = /^[^\\.+*?()|[\]{}^$]*$/;

/**
 * A regular expression that must match a whole text, as selectors have it; `undefined` when it is malformed. An empty
 * pattern matches everything.
 */
export function wholePattern(pattern: string): TextTest | undefined {
  if (pattern === '') return () => true;
  return LITERAL.test(pattern) ? (text) => text === pattern : compile(`^(?:${pattern})$`);
}

/** A regular expression of Go's syntax (RE2) that must match somewhere in a text; `undefined` when it is malformed. */
export function compile(pattern: string): TextTest | undefined {
  if (LITERAL.test(pattern)) return (text) => text.includes(pattern);
  try {
    const expression = RE2JS.compile(pattern);
    return (text) => expression.test(text);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
