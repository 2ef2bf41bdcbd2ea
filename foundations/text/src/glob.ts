import { characterAt, toBytes } from './bytes.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

type Term =
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'byte'; readonly byte: string }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly Range[] };

/** A shell pattern, read. */
export interface Glob {
  readonly terms: readonly Term[];
}

/**
 * Reads a shell pattern of Go's `path.Match`: `*`, `?`, `[a-z]`, `[^a-z]` and `\` before a character; `undefined` where
 * it is malformed. `*` matches any text, also one with `/`.
 */
export function parseGlob(pattern: string): Glob | undefined {
  const bytes = toBytes(pattern);
  const terms: Term[] = [];
  for (let at = 0; at < bytes.length;) {
    const step = parseTerm(bytes, at);
    if (step === undefined) return undefined;
    terms.push(step.term);
    at = step.end;
  }
  return { terms };
}

function parseTerm(bytes: string, at: number): { term: Term; end: number } | undefined {
  const byte = bytes.charAt(at);
  switch (byte) {
    case '*':
      return { term: { kind: 'star' }, end: at + 1 };
    case '?':
      return { term: { kind: 'any' }, end: at + 1 };
    case '[':
      return parseClass(bytes, at + 1);
    case '\\':
      return at + 1 === bytes.length ? undefined : byteTerm(bytes, at + 1);
    default:
      return byteTerm(bytes, at);
  }
}

function byteTerm(bytes: string, at: number): { term: Term; end: number } {
  return { term: { kind: 'byte', byte: bytes[at]! }, end: at + 1 };
}

function parseClass(bytes: string, start: number): { term: Term; end: number } | undefined {
  const negated = bytes[start] === '^';
  const ranges: Range[] = [];
  let at = negated ? start + 1 : start;
  while (bytes[at] !== ']' || ranges.length === 0) {
    const low = parseClassCharacter(bytes, at);
    const high = low !== undefined && bytes[low.end] === '-' ? parseClassCharacter(bytes, low.end + 1) : low;
    if (low === undefined || high === undefined) return undefined;
    ranges.push({ low: low.codePoint, high: high.codePoint });
    at = high.end;
  }
  return { term: { kind: 'class', negated, ranges }, end: at + 1 };
}

/** A class goes on behind each of its characters, so the pattern's last byte is none. */
function parseClassCharacter(bytes: string, start: number): { codePoint: number; end: number } | undefined {
  if (bytes[start] === '-' || bytes[start] === ']') return undefined;
  const at = bytes[start] === '\\' ? start + 1 : start;
  if (at >= bytes.length) return undefined;
  const { codePoint, width } = characterAt(bytes, at);
  return at + width < bytes.length ? { codePoint, end: at + width } : undefined;
}

/** Whether a shell pattern of Go's `path.Match` matches a whole name; `undefined` where the pattern is malformed. */
export function globMatcher(pattern: string): ((name: string) => boolean) | undefined {
  const glob = parseGlob(pattern);
  return glob && ((name) => matchesGlob(glob, toBytes(name)));
}

/** Whether the glob matches the whole of `bytes` (see `toBytes`). */
export function matchesGlob({ terms }: Glob, bytes: string): boolean {
  let term = 0;
  let at = 0;
  let retry: { readonly term: number; readonly at: number } | undefined;
  while (term < terms.length || at < bytes.length) {
    const current = terms[term];
    const width = current === undefined ? 0 : matchedWidth(current, bytes, at);
    if (current?.kind === 'star') {
      term += 1;
      retry = { term, at };
    } else if (width > 0) {
      term += 1;
      at += width;
    } else if (retry !== undefined && retry.at < bytes.length) {
      retry = { term: retry.term, at: retry.at + 1 };
      ({ term, at } = retry);
    } else return false;
  }
  return true;
}

/** How many bytes at `at` the term takes; none where it does not match. */
function matchedWidth(term: Term, bytes: string, at: number): number {
  if (at >= bytes.length || term.kind === 'star') return 0;
  if (term.kind === 'byte') return term.byte === bytes[at] ? 1 : 0;
  const { codePoint, width } = characterAt(bytes, at);
  if (term.kind === 'any') return width;
  const inside = term.ranges.some(({ low, high }) => low <= codePoint && codePoint <= high);
  return inside === term.negated ? 0 : width;
}
