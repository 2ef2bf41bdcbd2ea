import { lexTag, type TagEnd } from './lex-tag.ts';
import { tagPatterns, type Opening, type TagPatterns } from './patterns.ts';
import type { Syntax } from './settings.ts';
import { syntaxError, type Token } from './token.ts';

interface Scanner {
  readonly text: string;
  readonly syntax: Syntax;
  readonly patterns: TagPatterns;
  readonly tokens: Token[];
  position: number;
}

/** The tokens of a normalised text, the last of kind `end`; comments and trimmed white space are left out. */
export function tokenise(text: string, syntax: Syntax): readonly Token[] {
  const scanner: Scanner = { text, syntax, patterns: tagPatterns(syntax), tokens: [], position: 0 };
  while (scanner.position < text.length) scanNext(scanner);
  scanner.tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return scanner.tokens;
}

function scanNext(scanner: Scanner): void {
  const found = scanner.patterns.nextTag(scanner.text, scanner.position);
  if (found === undefined) {
    pushData(scanner, scanner.position, scanner.text.length);
    scanner.position = scanner.text.length;
    return;
  }
  pushStripped(scanner, found.start, found.sign, found.opening === 'variable');
  scanner.position = found.end;
  enter[found.opening](scanner, found);
}

type Found = { readonly start: number; readonly end: number };

const enter: Readonly<Record<Opening, (scanner: Scanner, found: Found) => void>> = {
  raw: scanRaw,
  comment: scanComment,
  'line comment': (scanner) => {
    const end = scanner.text.indexOf('\n', scanner.position);
    scanner.position = end < 0 ? scanner.text.length : end;
  },
  variable: (scanner, found) => scanTag(scanner, found, 'variable'),
  block: (scanner, found) => scanTag(scanner, found, 'block'),
  'line statement': (scanner, found) => scanTag(scanner, found, 'line'),
};

function scanTag(scanner: Scanner, { start, end }: Found, tag: TagEnd): void {
  const kind = tag === 'variable' ? 'variable' : 'block';
  scanner.tokens.push({ kind: `${kind} begin`, text: '', start, end });
  scanner.position = lexTag(scanner.text, end, scanner.patterns.ends[tag], `${kind} end`, scanner.tokens);
}

function scanComment(scanner: Scanner, found: Found): void {
  const close = matchFrom(scanner.patterns.commentEnd, scanner);
  if (close === undefined) syntaxError('Missing end of comment tag', found);
  scanner.position = close.end;
}

function scanRaw(scanner: Scanner, found: Found): void {
  const close = matchFrom(scanner.patterns.rawEnd, scanner);
  if (close === undefined) syntaxError('Missing end of raw directive', found);
  pushStripped(scanner, close.start, close.sign, false);
  scanner.position = close.end;
}

function matchFrom(pattern: RegExp, { text, position }: Scanner): (Found & { sign: string }) | undefined {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { start: match.index, end: match.index + match[0].length, sign: match[1] ?? '' };
}

/** Adds the data before a tag: `-` takes all white space away, `lstrip_blocks` what is left of the tag on its line. */
function pushStripped(scanner: Scanner, end: number, sign: string, variable: boolean): void {
  const { text, position, syntax } = scanner;
  const data = text.slice(position, end);
  if (sign === '-') return pushData(scanner, position, position + data.trimEnd().length);
  const line = data.lastIndexOf('\n') + 1;
  const atLineStart = line > 0 || position === 0 || text[position - 1] === '\n';
  const strip =
    sign !== '+' && syntax.lstripBlocks && !variable && atLineStart && data.slice(line).trim() === '';
  pushData(scanner, position, strip ? position + line : end);
}

function pushData({ text, tokens, syntax }: Scanner, start: number, end: number): void {
  if (end <= start) return;
  const data = text.slice(start, end);
  tokens.push({ kind: 'data', text: data.replaceAll('\n', syntax.newline), start, end });
}
