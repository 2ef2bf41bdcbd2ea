import type { Finding, Span } from '@hops/text';
import { finding } from './finding.ts';

/** A `# hops-ignore: CODE[, CODE] reason` in a file, or `<!-- hops-ignore: CODE reason -->` in Markdown. */
interface Ignore {
  readonly codes: readonly string[];
  readonly reason: string;
  readonly span: Span;
  /** The half-open range of offsets that it speaks of: its own line, and the next one where it stands alone. */
  readonly start: number;
  readonly end: number;
  /** Those of its codes that silenced something. */
  readonly used: Set<string>;
}

/** What is left after the comments have had their say. */
export interface Silenced {
  readonly findings: readonly Finding[];
  /** How many findings a comment has silenced. */
  readonly count: number;
}

const comment = /#\s*hops-ignore:[ \t]*([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)?[ \t]*(.*)/g;
const markdownComment =
  /(?<!`)<!--\s*hops-ignore:[ \t]*([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)?[ \t]*((?:(?!-->).)*)-->/g;

/**
 * Takes out the findings that a comment at their line, or on a line of its own above it, names with a reason. A comment
 * without a code or a reason silences nothing, and one whose finding is gone has had its time: both are `stale-ignore`.
 * `textOf` gives the text of a file. Codes that were not looked for are left out of the verdict on comments.
 */
export function silence(
  findings: readonly Finding[],
  files: readonly string[],
  textOf: (file: string) => string | undefined,
  lookedFor: (code: string) => boolean,
): Silenced {
  const ignores = new Map(files.map((file) => [file, ignoresIn(file, textOf(file) ?? '')]));
  const left = findings.filter((candidate) => !isSilenced(candidate, ignores.get(candidate.span.file) ?? []));
  const idle = [...ignores.values()].flat().flatMap((ignore) => staleFinding(ignore, lookedFor) ?? []);
  return { findings: [...left, ...idle], count: findings.length - left.length };
}

function ignoresIn(file: string, text: string): Ignore[] {
  if (!text.includes('hops-ignore:')) return [];
  return [...text.matchAll(file.endsWith('.md') ? markdownComment : comment)].map((match) => {
    const start = text.lastIndexOf('\n', match.index) + 1;
    const alone = text.slice(start, match.index).trim() === '';
    const lineEnd = endOfLine(text, match.index);
    return {
      codes: match[1]?.split(/[ \t]*,[ \t]*/) ?? [],
      reason: match[2]?.trim() ?? '',
      span: { file, start: match.index, end: match.index + match[0].trimEnd().length },
      start,
      end: alone ? endOfLine(text, lineEnd + 1) : lineEnd,
      used: new Set(),
    };
  });
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function isSilenced({ code, span }: Finding, ignores: readonly Ignore[]): boolean {
  const ignore = ignores.find(
    ({ codes, reason, start, end }) =>
      reason !== '' && codes.includes(code) && start <= span.start && span.start <= end,
  );
  ignore?.used.add(code);
  return ignore !== undefined;
}

function staleFinding(
  { codes, reason, span, used }: Ignore,
  lookedFor: (code: string) => boolean,
): Finding | undefined {
  if (codes.length === 0 || reason === '') {
    return stale(span, 'This comment silences nothing. Write # hops-ignore: CODE and the reason.');
  }
  const idle = codes.filter((code) => lookedFor(code) && !used.has(code));
  if (idle.length === 0) return undefined;
  return stale(span, `Nothing here is found as ${idle.join(', ')} any more. Remove the comment.`);
}

function stale(span: Span, message: string): Finding {
  return finding({ code: 'stale-ignore', severity: 'warning', message, span });
}
