/** Where a statement is read; `problem` ends the reading. */
interface Reading {
  readonly text: string;
  readonly at: number;
  readonly problem?: string;
}

const id = /\s*(?:[\p{L}\p{N}_*#!$%&'+.,?\\/]|-(?![-.>=]))(?:[\p{L}\p{N}_*#!$%'+.,?\\/:]|-(?![-.>=]))*/uy;
const styled = /:::[\w-]+/y;
const shape = /@\{[^}]*\}/y;
const ampersand = /\s*&(?=\s)/y;
const edge =
  /\s*(?:\w+@)?[<ox]?(?:--+(?:[>ox](?=[\s|"\p{L}\p{N}])|-)|--+>|-\.+-[>ox]?|==+(?:[>ox]|=)|~~~+|--\s*(?:"[^"]*"|[^->|"][^>|]*?)\s*--+[->ox]|-\.\s*(?:"[^"]*"|[^|]*?)\s*\.+-[>ox]?|==\s*(?:"[^"]*"|[^|]*?)\s*==+[>=ox])/uy;
const label = /\s*\|(?:"[^"]*"|[^|"]*)\|/y;

/** The brackets around a node's text, the longest first. */
const brackets: readonly (readonly [open: string, close: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['{', ['}']],
  ['[', [']']],
  ['(', [')']],
  ['>', [']']],
];

/** What is wrong with nodes and the edges between them: `a["A"] -->|text| b & c --- d`. */
export function chainProblem(statement: string): string | undefined {
  let reading: Reading = nodes({ text: statement, at: 0 });
  while (reading.problem === undefined && rest(reading) !== '') {
    const next = skip(reading, edge);
    if (next === reading) return `No edge is written like “${shortened(rest(reading))}”.`;
    reading = nodes(skip(next, label));
  }
  return reading.problem;
}

/** One node, or several with an ampersand between them. */
function nodes(reading: Reading): Reading {
  const one = node(reading);
  const more = one.problem === undefined ? skip(one, ampersand) : one;
  return more === one ? one : nodes(more);
}

function node(reading: Reading): Reading {
  const named = skip(reading, id);
  if (named === reading)
    return {
      ...reading,
      problem:
        rest(reading) === ''
          ? 'An edge leads to no node.'
          : `A node is missing before “${shortened(rest(reading))}”.`,
    };
  if (/^\s*end$/.test(reading.text.slice(reading.at, named.at)))
    return { ...reading, problem: 'A node cannot be called end: write End.' };
  const formed = skip(named, shape);
  return skip(formed === named ? bracketed(named) : formed, styled);
}

function bracketed(reading: Reading): Reading {
  const { text, at } = reading;
  const found = brackets.find(([open]) => text.startsWith(open, at));
  if (found === undefined) return reading;
  const [open, closes] = found;
  const from = at + open.length;
  const quoted = /\s*"[^"]*"\s*/y;
  quoted.lastIndex = from;
  const isQuoted = quoted.test(text);
  const to = isQuoted ? quoted.lastIndex : endOf(text, from, closes);
  const close = closes.find((each) => text.startsWith(each, to));
  const said = text.slice(from, to);
  if (close === undefined)
    return {
      ...reading,
      problem: `The bracket of “${shortened(text.slice(at))}” is not closed by ${closes[0]}.`,
    };
  if (!isQuoted && /[()[\]{}"]/.test(said))
    return {
      ...reading,
      problem: `“${shortened(said.trim())}” holds brackets or quotes: write it in quotes.`,
    };
  return { text, at: to + close.length };
}

function endOf(text: string, from: number, closes: readonly string[]): number {
  const ends = closes.map((close) => text.indexOf(close, from)).filter((end) => end !== -1);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

function skip(reading: Reading, form: RegExp): Reading {
  form.lastIndex = reading.at;
  return form.test(reading.text) ? { ...reading, at: form.lastIndex } : reading;
}

function rest({ text, at }: Reading): string {
  return text.slice(at).trim();
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0]!;
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
