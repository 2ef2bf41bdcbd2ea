/** Lines before the first comment that say nothing of a program's purpose. */
const preamble =
  /^(#!.*|set\b.*|shopt\b.*|export\b.*|source\b.*|\.\s.*|import\b.*|from\b.*|'use strict'.*)?$/;
/** Comments for other programs, licences, and lines that only decorate. */
const aside =
  /^(shellcheck\b|vim?:|-\*-|pylint:|noqa|type:|yaml-language-server|renovate:|SPDX-|copyright\b|licen[sc]ed?\b|@ts-|eslint|[^\p{L}\p{N}]*$|coding[:=])/iu;

/** The first sentence of a program's first comment or docstring, where it stands before the program begins. */
export function purposeOf(text: string): string | undefined {
  const lines = withoutMetadata(text)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const start = lines.findIndex((line) => !preamble.test(line) && !isAside(line));
  const first = lines[start];
  if (first === undefined) return undefined;
  const comment =
    first.startsWith('#') || first.startsWith('//')
      ? lineComment(lines.slice(start))
      : block(lines.slice(start).join('\n'));
  return firstSentence(comment);
}

function isAside(line: string): boolean {
  const comment = /^(?:#+|\/\/+)\s*(.*)$/.exec(line)?.[1];
  return comment !== undefined && aside.test(comment);
}

/** Python's inline metadata (PEP 723) is written as a comment. */
function withoutMetadata(text: string): string {
  return text.replace(/^# \/\/\/ \w+\r?\n(#.*\r?\n)*?# \/\/\/\s*$/m, '');
}

function lineComment(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !/^(#|\/\/)/.test(line) || isAside(line));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^(#+|\/\/+!?)\s*/, ''));
}

/** A docstring, or a comment between marks. */
function block(text: string): string[] {
  const content = /^[rbu]?("""|'''|<#|\/\*+)([^]*?)(\1|#>|\*\/)/.exec(text)?.[2] ?? '';
  const lines = content.split('\n').map((line) => line.replace(/^\s*\*?\s?/, ''));
  const start = lines.findIndex((line) => line.trim() !== '');
  const rest = lines.slice(Math.max(0, start));
  const end = rest.findIndex((line) => line.trim() === '');
  return end === -1 ? rest : rest.slice(0, end);
}

/** A name of a file before a dash is no part of the sentence. */
function firstSentence(lines: readonly string[]): string | undefined {
  const paragraph = lines.join(' ').replaceAll(/\s+/g, ' ').trim();
  const text = paragraph.replace(/^[\w.-]+\.\w+\s*(?:[-–—:]+\s+|$)/, '');
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence === '' ? undefined : sentence;
}
