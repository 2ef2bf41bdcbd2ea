import type { CodeSpan, Fence, FenceLine, MarkdownDocument } from '../markdown/document.ts';
import { assertionClaims } from './assertion.ts';
import { readCitation } from './citation.ts';
import { proven, unread, type Claim, type ClaimKind, type Verdict } from './claim.ts';
import { commandsOf, type CommandLine } from './command-line.ts';
import { looksLikeFile } from './extensions.ts';
import { judgeHopsCommand } from './hops-command.ts';
import type { Known } from './known.ts';
import { judgeLink } from './link.ts';
import { judgeName } from './name.ts';
import { numberClaims } from './number.ts';
import { holdsSecret } from '../secrets.ts';
import { judgePath } from './path.ts';
import { placeholderClaims } from './placeholder.ts';
import { judgeTask } from './task.ts';

/** Every claim of a document, in the order of its text. What a link shows is not read beside the link,
 * and nothing that holds a credential. */
export function claimsOf(document: MarkdownDocument, known: Known): Claim[] {
  const isSecret = holdsSecret(document);
  const claims = [
    ...document.codeSpans
      .filter((span) => !document.links.some(({ start, end }) => start <= span.start && span.end <= end))
      .flatMap((span) => spanClaims(span, document, known)),
    ...document.fences.flatMap((fence) => fenceClaims(fence, document, known)),
    ...linkClaims(document, known),
    ...placeholderClaims(document, known),
    ...numberClaims(document, known),
    ...assertionClaims(document, known),
  ];
  return claims
    .filter(({ span }) => !isSecret(span))
    .toSorted((one, other) => one.span.start - other.span.start);
}

function spanClaims(span: CodeSpan, { source }: MarkdownDocument, known: Known): Claim[] {
  const text = span.text.trim();
  const offset = span.isVerbatim ? source.text.slice(span.start, span.end).indexOf(text) : 0;
  const place = source.span(
    span.start + offset,
    span.isVerbatim ? span.start + offset + text.length : span.end,
  );
  const citation = readCitation(text);
  if (known.capsules.has(text)) return [{ kind: 'capsule', text, span: place, verdict: proven }];
  if (citation) {
    const verdict = judgePath(citation, source.file, known);
    if (verdict.state !== 'unread') return [{ kind: 'path', text, span: place, verdict }];
    const named = judgeName(text, span, source, known);
    if (named) return [{ kind: 'name', text, span: place, verdict: named }];
    return isWord(text) ? [] : [{ kind: 'path', text, span: place, verdict }];
  }
  return commandsOf(text).flatMap((line) => [
    ...calls(line, known).map((call) => ({ ...call, text, span: place })),
    ...pathsOf(line, source.file, known).map((verdict) => ({
      kind: 'path' as const,
      text,
      span: place,
      verdict,
    })),
  ]);
}

/** A name of anything: only a file of this name makes it a claim. */
function isWord(text: string): boolean {
  return !text.includes('/') && !looksLikeFile(text);
}

function fenceClaims(fence: Fence, { source }: MarkdownDocument, known: Known): Claim[] {
  if (!/^(?:|sh|bash|shell|zsh|fish|console|text|txt)$/.test(fence.language)) return [];
  return fence.lines.flatMap((line) => lineClaims(line, fence, source, known));
}

function lineClaims(
  { text, start, end }: FenceLine,
  { language }: Fence,
  source: MarkdownDocument['source'],
  known: Known,
): Claim[] {
  const isScript = language !== '' && !language.startsWith('t');
  const place = { text: text.trim(), span: source.span(start, end) };
  return commandsOf(text).flatMap((line) => [
    ...calls(line, known).map((call) => ({ ...call, ...place })),
    ...(isScript ? pathsOf(line, source.file, known) : []).map((verdict) => ({
      kind: 'path' as const,
      ...place,
      verdict,
    })),
  ]);
}

function calls(line: CommandLine, known: Known): { kind: ClaimKind; verdict: Verdict }[] {
  const task = judgeTask(line, known.tasks);
  const command = judgeHopsCommand(line, known.commands);
  return [
    ...(task ? [{ kind: 'task' as const, verdict: task }] : []),
    ...(command ? [{ kind: 'command' as const, verdict: command }] : []),
  ];
}

/** What these write need not be there before. */
const writers = new Set([
  'mkdir',
  'touch',
  'cp',
  'mv',
  'tee',
  'ln',
  'rm',
  'git',
  'rmdir',
  'install',
  'curl',
  'wget',
]);

/** The paths among a command's words: only those that start with a folder of the root are told from other words. */
function pathsOf({ program, words }: CommandLine, document: string, known: Known): Verdict[] {
  if (writers.has(program) || words.some((word) => word.includes('>') && !word.includes('<'))) return [];
  return words.flatMap((word) => {
    const citation = readCitation(word);
    const [root = '', ...rest] = (citation?.path ?? '').replace(/^\.\//, '').split('/');
    const isPath = citation !== undefined && rest.length > 0 && known.folders.has(root);
    return isPath ? [judgePath(citation, document, known)] : [];
  });
}

function linkClaims({ links, source }: MarkdownDocument, known: Known): Claim[] {
  return links
    .map((link) => ({
      kind: 'link' as const,
      text: link.target,
      span: source.span(link.start, link.end),
      verdict: judgeLink(link, source.file, known),
    }))
    .filter(({ verdict }) => verdict !== unread);
}
