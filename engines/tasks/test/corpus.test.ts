import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Files } from '@hops/text';
import { yamlFiles } from '@hops/yaml';
import { readTasks } from '@hops/tasks';

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const repositories = existsSync(corpus) ? readdirSync(corpus).map((name) => join(corpus, name)) : [];
if (repositories.length === 0)
  console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

describe.each([example, ...repositories])('%s', (folder) => {
  const paths = pathsBelow(folder);
  const textOf = (path: string): string => completed(path, readFileSync(join(folder, path), 'utf8'), paths);
  const { tasks, findings } = readTasks(yamlFiles(filesIn(folder, textOf)), paths);

  test('has every task that a text search finds in the files that are reached', () => {
    const reached = [...new Set(tasks.map(({ span }) => span.file))];
    const found = reached.map((file) => [
      file,
      [
        ...new Set(
          tasks.flatMap(({ span }) => (span.file === file ? textOf(file).slice(span.start, span.end) : [])),
        ),
      ],
    ]);
    expect(found).toEqual(reached.map((file) => [file, namesInText(file, textOf(file))]));
  });

  test('includes no file that is not reached', () => {
    const reached = new Set(tasks.map(({ span }) => span.file));
    const texts = paths
      .filter(isTaskFile)
      .filter((path) => reached.has(path))
      .map(textOf);
    const left = paths.filter(
      (path) => isTaskFile(path) && !reached.has(path) && namesInText(path, textOf(path)).length > 0,
    );
    expect(left.filter((path) => texts.some((text) => isIncluded(path, text)))).toEqual([]);
  });

  test('is read without a finding', () => {
    expect(findings).toEqual([]);
  });
});

/** Three justfiles of the corpus are only said to be there; they are completed so that the modules are reached. */
function completed(path: string, text: string, paths: readonly string[]): string {
  if (!/^\.?justfile$/.test(path) || !text.startsWith('# stub of a program')) return text;
  const modules = paths
    .filter((each) => each.endsWith('/mod.just'))
    .map((each) => each.slice(0, -'/mod.just'.length));
  return modules.map((folder) => `mod ${folder.split('/').at(-1)!} '${folder}'\n`).join('');
}

function isTaskFile(path: string): boolean {
  return /(^|\/)(\.taskfiles\/.*\.ya?ml|Taskfile[^/]*\.ya?ml|\.?justfile|[^/]+\.just)$/i.test(path);
}

/** A line, not a comment, with the end of the path or the folder in it. */
function isIncluded(path: string, text: string): boolean {
  const parts = path.replace(/\/(Taskfile[^/]*|mod\.just)$/, '').split('/');
  const end = parts.slice(-2).join('/');
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
  return lines.some((line) => /^(mod\b|import\b|  \w+:|    taskfile:)/.test(line) && line.includes(end));
}

function namesInText(file: string, text: string): string[] {
  return /just/i.test(file.split('/').at(-1)!) ? recipesInText(text) : taskKeysInText(text);
}

/** The keys two columns in, below `tasks:`. */
function taskKeysInText(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^tasks:\s*$/.test(line));
  const end = lines.findIndex((line, index) => index > start && /^\w/.test(line));
  const inside = start === -1 ? [] : lines.slice(start + 1, end === -1 ? undefined : end);
  return inside.flatMap((line) => /^ {2}["']?([^\s#"'-][^"']*?)["']?:(?:\s|$)/.exec(line)?.[1] ?? []);
}

function recipesInText(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^(set|mod\??|import\??|alias|export)\s/.test(line))
    .flatMap((line) => /^@?([A-Za-z_][\w-]*)(?: [^:]*)?:(?!=)/.exec(line)?.[1] ?? []);
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function filesIn(folder: string, textOf: (path: string) => string): Files {
  return {
    read(path) {
      const isFile = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
      return isFile
        ? { ok: true, bytes: new TextEncoder().encode(textOf(path)) }
        : { ok: false, reason: 'absent' };
    },
    list(path) {
      if (!existsSync(join(folder, path))) return { ok: false, reason: 'absent' };
      const names = readdirSync(join(folder, path)).toSorted();
      return { ok: true, entries: names.map((name) => ({ name, kind: 'file' as const })) };
    },
  };
}
