import type { Argument, MalformedReason, Operator, Reference } from './template.ts';
import { scanText, textGrammar } from './text.ts';

/** The text that is read, and how many references stand around the place. */
interface Input {
  readonly text: string;
  readonly depth: number;
}

/** What was read and where it ends, or why and where it was refused. */
type Step<Value> =
  | { readonly ok: true; readonly value: Value; readonly end: number }
  | { readonly ok: false; readonly reason: MalformedReason; readonly at: number };

type Head = Pick<Reference, 'start' | 'name' | 'nameStart' | 'nameEnd'>;

const maximalDepth = 32;
const name = /[\p{L}\p{Nd}_]+/uy;
const colons = /:+/y;
const slashes = /\/+/y;
const operator = /:[=\-?+]?|=|[,^]{1,2}|\/[/#%]?|##?|%%?/y;

/** What stands behind each operator, up to the closing brace. */
const argumentsOf: Readonly<Record<Operator, (input: Input, at: number) => Step<readonly Argument[]>>> = {
  length: parseNone,
  '^': parseNone,
  '^^': parseNone,
  ',': parseNone,
  ',,': parseNone,
  '^,': parseNone,
  ',^': parseNone,
  ':=': parseWords,
  ':-': parseWords,
  ':?': parseWords,
  ':+': parseWords,
  '=': parseWords,
  '#': parseWord,
  '##': parseWord,
  '%': parseWord,
  '%%': parseWord,
  ':': parseOffsetAndLength,
  '/': parsePatternAndReplacement,
  '//': parsePatternAndReplacement,
  '/#': parsePatternAndReplacement,
  '/%': parsePatternAndReplacement,
};

/** Reads the reference whose `${` stands at `start`. */
export function parseReference(input: Input, start: number): Step<Reference> {
  if (input.depth === maximalDepth) return refuse('nested too deeply', start);
  if (input.text[start + 2] === '#') return parseLength(input, start);
  const nameStart = start + 2;
  const nameEnd = endOf(name, input, nameStart);
  if (nameEnd === nameStart) return refuse('unable to parse variable name', nameStart);
  const head = { start, name: input.text.slice(nameStart, nameEnd), nameStart, nameEnd };
  const operatorEnd = endOf(operator, input, nameEnd);
  if (operatorEnd === nameEnd) return close(input, head, undefined, [], nameEnd);
  const found = input.text.slice(nameEnd, operatorEnd) as Operator;
  const args = argumentsOf[found](input, operatorEnd);
  return args.ok ? close(input, head, found, args.value, args.end) : args;
}

function parseLength(input: Input, start: number): Step<Reference> {
  const nameStart = start + 3;
  const nameEnd = endOf(name, input, nameStart);
  if (nameEnd === nameStart) return refuse('bad substitution', nameStart);
  const head = { start, name: input.text.slice(nameStart, nameEnd), nameStart, nameEnd };
  return close(input, head, 'length', [], nameEnd);
}

function close(
  input: Input,
  head: Head,
  found: Operator | undefined,
  args: readonly Argument[],
  at: number,
): Step<Reference> {
  if (input.text[at] !== '}') {
    return refuse(found === undefined ? 'missing closing brace' : 'bad substitution', at);
  }
  const end = at + 1;
  return { ok: true, value: { kind: 'reference', ...head, end, operator: found, args }, end };
}

function parseNone(_input: Input, at: number): Step<readonly Argument[]> {
  return { ok: true, value: [], end: at };
}

function parseWord(input: Input, at: number): Step<readonly Argument[]> {
  return parseArgument(input, at, textGrammar.word);
}

/** The word of a default: any run of texts and references up to the closing brace, as one argument. */
function parseWords(input: Input, start: number): Step<readonly Argument[]> {
  const parts: Argument['parts'][number][] = [];
  let at = start;
  while (input.text[at] !== '}') {
    const step = parseArgument(input, at, textGrammar.word);
    if (!step.ok) return step;
    for (const argument of step.value) parts.push(...argument.parts);
    at = step.end;
  }
  return { ok: true, value: parts.length === 0 ? [] : [{ start, end: at, parts }], end: at };
}

function parseOffsetAndLength(input: Input, at: number): Step<readonly Argument[]> {
  if (!isAscii(input.text, at)) return refuse('bad substitution', at);
  const offset = parseArgument(input, at, textGrammar.offset);
  if (!offset.ok || input.text[offset.end] !== ':') return offset;
  const length = parseArgument(input, endOf(colons, input, offset.end), textGrammar.word);
  return length.ok ? { ...length, value: [...offset.value, ...length.value] } : length;
}

function parsePatternAndReplacement(input: Input, at: number): Step<readonly Argument[]> {
  const pattern = parseArgument(input, at, textGrammar.pattern);
  if (!pattern.ok) return pattern;
  const start = endOf(slashes, input, pattern.end);
  if (start === pattern.end) return refuse('bad substitution', start);
  if (input.text[start] === '}') return { ...pattern, end: start };
  const replacement = parseArgument(input, start, textGrammar.replacement);
  return replacement.ok ? { ...replacement, value: [...pattern.value, ...replacement.value] } : replacement;
}

/** One argument: either a reference or a text, never both. */
function parseArgument(input: Input, start: number, grammar: RegExp): Step<readonly Argument[]> {
  if (input.text.startsWith('${', start)) {
    const nested = parseReference({ ...input, depth: input.depth + 1 }, start);
    if (!nested.ok) return nested;
    return { ok: true, value: [{ start, end: nested.end, parts: [nested.value] }], end: nested.end };
  }
  const parts = scanText(input.text, start, grammar);
  const end = parts.at(-1)?.end;
  if (end === undefined) return refuse('unable to parse substitution within function', start);
  return { ok: true, value: [{ start, end, parts }], end };
}

/** Upstream steps back by the width of the character that it has looked at, and so refuses a wide one behind `:`. */
function isAscii(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x80;
}

function endOf(pattern: RegExp, { text }: Input, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function refuse(reason: MalformedReason, at: number): Step<never> {
  return { ok: false, reason, at };
}
