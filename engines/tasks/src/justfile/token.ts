/** A word of a justfile outside of recipes' bodies. */
export interface Token {
  readonly kind: 'name' | 'string' | 'comment' | 'sign';
  /** As written; of a string, its content. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of one line, and where the next line begins. */
export interface TokenLine {
  readonly tokens: readonly Token[];
  readonly end: number;
}

const blank = /(?:[ \t\uFEFF]|\\\r?\n)+/y;
const lineEnd = /\r?\n/y;
const kinds: readonly (readonly [Token['kind'], RegExp])[] = [
  ['comment', /#[^\n]*/y],
  ['string', /'''[^]*?'''|"""(?:\\[^]|[^\\])*?"""|```[^]*?```|'[^']*'|"(?:\\[^]|[^"\\])*"|`[^`]*`/y],
  ['name', /[A-Za-z_][\w-]*/y],
  ['sign', /:=|::|&&|\|\||\+\+|[=!]=|[=!]~|[^\n]/y],
];

/** Reads a line of words; inside of brackets, strings and behind `\` it goes on (just, `lexer.rs`). */
export function tokenLine(text: string, start: number): TokenLine {
  const tokens: Token[] = [];
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const end = matchEnd(lineEnd, text, at);
    if (end !== undefined && depth <= 0) return { tokens, end };
    const token = end === undefined ? tokenAt(text, at) : undefined;
    if (token?.kind === 'sign') depth += depthChange(token.text);
    if (token !== undefined) tokens.push(token);
    at = end ?? token?.end ?? matchEnd(blank, text, at) ?? at + 1;
  }
  return { tokens, end: at };
}

function tokenAt(text: string, start: number): Token | undefined {
  if (matchEnd(blank, text, start) !== undefined) return undefined;
  for (const [kind, pattern] of kinds) {
    const end = matchEnd(pattern, text, start);
    if (end === undefined) continue;
    const written = text.slice(start, end);
    return { kind, text: kind === 'string' ? contentOf(written) : written, start, end };
  }
  return undefined;
}

function depthChange(sign: string): number {
  if ('([{'.includes(sign)) return 1;
  return ')]}'.includes(sign) ? -1 : 0;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' };

/** Escapes hold in double quotes only; three quotes remove the indentation (just, `string_literal.rs`). */
function contentOf(written: string): string {
  const isTriple = /^('''|"""|```)/.test(written);
  const inner = isTriple ? unindented(written.slice(3, -3)) : written.slice(1, -1);
  if (!written.startsWith('"')) return inner;
  return inner.replaceAll(
    /\\(?:u\{([0-9A-Fa-f]{1,6})\}|([^]))/g,
    (_, code: string | undefined, letter: string) =>
      code === undefined ? (escapes[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function unindented(text: string): string {
  const lines = text.replace(/^\r?\n/, '').split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
}
