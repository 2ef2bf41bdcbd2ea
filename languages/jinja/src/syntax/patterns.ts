import type { Syntax } from './settings.ts';

/** What a tag in a template's text opens. */
export type Opening = 'raw' | 'variable' | 'block' | 'comment' | 'line statement' | 'line comment';

/** The next tag and the sign for white space that it begins with: `-`, `+` or nothing. */
interface OpeningMatch {
  readonly opening: Opening;
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** The regular expressions that a syntax stands for. */
export interface TagPatterns {
  nextTag(text: string, from: number): OpeningMatch | undefined;
  readonly commentEnd: RegExp;
  readonly rawEnd: RegExp;
  readonly ends: Readonly<Record<'block' | 'variable' | 'line', RegExp>>;
}

/**
 * Compiles a syntax. Where delimiters begin alike, the longer one counts, and then variable before comment before
 * block (`jinja2/lexer.py`, `compile_rules`).
 */
export function tagPatterns(syntax: Syntax): TagPatterns {
  const [start, end, commentEnd] = [syntax.blockStart, syntax.blockEnd, syntax.commentEnd].map(escapeRegExp);
  const suffix = syntax.trimBlocks ? '\\n?' : '';
  const closing = (text: string): string => `(?:\\+${text}|-${text}\\s*|${text}${suffix})`;
  const variableEnd = escapeRegExp(syntax.variableEnd);
  return {
    nextTag: nextTagFinder(openings(syntax), `${start}([-+]?)\\s*raw\\s*(?:-${end}\\s*|${end})`),
    commentEnd: new RegExp(closing(commentEnd!), 'g'),
    rawEnd: new RegExp(`${start}([-+]?)\\s*endraw\\s*${closing(end!)}`, 'g'),
    ends: {
      block: new RegExp(closing(end!), 'y'),
      variable: new RegExp(`-${variableEnd}\\s*|${variableEnd}`, 'y'),
      line: /\s*(?:\n|$)/y,
    },
  };
}

interface OpeningPattern {
  readonly opening: Opening;
  readonly length: number;
  readonly pattern: string;
}

function plain(opening: Opening, text: string): OpeningPattern {
  return { opening, length: text.length, pattern: escapeRegExp(text) };
}

function after(opening: Opening, text: string | undefined, before: string): readonly OpeningPattern[] {
  return text === undefined ? [] : [{ opening, length: text.length, pattern: before + escapeRegExp(text) }];
}

function openings(syntax: Syntax): readonly OpeningPattern[] {
  return [
    plain('variable', syntax.variableStart),
    ...after('line statement', syntax.lineStatementPrefix, '(?<![^\\n])[ \\t\\v]*'),
    ...after('line comment', syntax.lineCommentPrefix, '(?:(?<![^\\n])|(?<=\\S))[^\\S\\r\\n]*'),
    plain('comment', syntax.commentStart),
    plain('block', syntax.blockStart),
  ].toSorted((a, b) => b.length - a.length);
}

function nextTagFinder(patterns: readonly OpeningPattern[], raw: string): TagPatterns['nextTag'] {
  const alternatives = patterns.map(({ pattern }) => `${pattern}([-+]?)`);
  const tag = new RegExp([raw, ...alternatives].join('|'), 'g');
  return (text, from) => {
    tag.lastIndex = from;
    const match = tag.exec(text);
    if (match === null) return undefined;
    const group = match.findIndex((sign, index) => index > 0 && sign !== undefined);
    const opening = group === 1 ? 'raw' : patterns[group - 2]!.opening;
    return { opening, sign: match[group]!, start: match.index, end: match.index + match[0].length };
  };
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
