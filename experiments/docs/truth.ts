import type { Claim } from '@hops/knowledge';
import type { Texts } from './base.ts';
import { citationOf, placeholderOf, type Citation } from './cited.ts';
import { tagged, type Tagged } from './tagged.ts';
import { definitionOf, isTaskFile } from './task-files.ts';

/** A repository before some changes and after them. */
export interface Changed {
  readonly before: Texts;
  readonly after: Tagged;
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Whether a claim that held is still true after changes, told by how they were made: lines by their tags, paths by their
 * names, placeholders and tasks by a search of the text. `undefined` for what is not measured: numbers, and commands of
 * hops.
 */
export function isStillTrue(claim: Claim, { before, after }: Changed): boolean | undefined {
  if (claim.kind === 'path') return isPathTrue(claim, before, after);
  if (claim.kind === 'placeholder')
    return isWritten(`\\$\\{${placeholderOf(claim)}\\b|\\b${placeholderOf(claim)}["']?:`, after);
  if (claim.kind === 'name') return isWritten(claim.text, after);
  if (claim.kind === 'task') return isTaskTrue(claim, before, after);
  return claim.kind === 'number' || claim.kind === 'command' ? undefined : true;
}

function isPathTrue(claim: Claim, before: Texts, after: Tagged): boolean {
  const citation = citationOf(claim);
  const path = citation && wholePath(citation.path, [...before.keys()]);
  if (citation === undefined || path === undefined)
    return claim.text
      .split(' ')
      .every((word) => !isThere(word, before.keys()) || isThere(word, after.keys()));
  return linesOf({ ...citation, path }, before)
    ? standsAt(path, citation, after)
    : [...after.keys()].some((each) => each === path || each.startsWith(`${path}/`));
}

/** The path that a citation's end stands for. */
export function wholePath(path: string, paths: readonly string[]): string | undefined {
  if (paths.some((each) => each === path || each.startsWith(`${path}/`))) return path;
  const ends = paths.filter((each) => each.endsWith(`/${path}`));
  return ends.length === 1 ? ends[0] : undefined;
}

function linesOf({ path, from }: Citation, before: Texts): boolean {
  return from !== undefined && before.has(path);
}

function standsAt(path: string, { from = 1, to = 1 }: Citation, after: Tagged): boolean {
  return tagsOf(path, from, to).every((tag, index) => after.get(path)?.[from - 1 + index]?.was === tag);
}

/** The tags of some lines. */
export function tagsOf(path: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${path}:${from + index}`);
}

function isThere(word: string, paths: Iterable<string>): boolean {
  const pattern = word
    .replace(/:\d[\d-]*$|\/$/g, '')
    .replaceAll(/[\\^$.+()[\]|]/g, String.raw`\$&`)
    .replaceAll('**/', '(?:.*/)?')
    .replaceAll(/<[^<>]*>|(?<![.)])\*+|\b[A-Z]+\b|…/g, '[^/]*')
    .replaceAll(/\{([^{}]*)\}/g, (_, all: string) => `(?:${all.replaceAll(',', '|')})`);
  const path = new RegExp(`(?:^|/)${pattern}(?:/|$)`);
  return [...paths].some((each) => path.test(each));
}

function isWritten(text: string, after: Tagged): boolean {
  const pattern = new RegExp(text);
  return [...after].some(
    ([path, lines]) =>
      !path.endsWith('.md') && !path.startsWith('.codex/') && lines.some((line) => pattern.test(line.text)),
  );
}

function tasksIn(text: string): string[] {
  return [...text.matchAll(/\b(?:task|just) ([\w:-]+(?: [\w-]+)?)/g)].map(([, name = '']) => name);
}

/** Whether the lines that may define the tasks are all there; `undefined` where some are, or none were. */
function isTaskTrue({ text }: Claim, before: Texts, after: Tagged): boolean | undefined {
  const states = new Set(
    tasksIn(text).map((name) => {
      const were = definitionsOf(name, tagged(before));
      const are = definitionsOf(name, after);
      return were === 0 || (are > 0 && are < were) ? undefined : are > 0;
    }),
  );
  return states.has(undefined) ? undefined : !states.has(false);
}

/** How many lines may define a task: by its name, or by the end of it where a file is included under the rest. */
function definitionsOf(name: string, files: Tagged): number {
  const words = name.split(/[ :]/);
  const ends = words.flatMap((_, index) => [words.slice(index).join(':'), words[index]!]);
  const patterns = [...new Set(ends)].map(definitionOf);
  return [...files].reduce(
    (count, [path, lines]) =>
      isTaskFile(path)
        ? count + lines.filter(({ text }) => patterns.some((pattern) => pattern.test(text))).length
        : count,
    0,
  );
}
