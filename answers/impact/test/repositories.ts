import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Impact, ImpactAnswer } from '@hops/impact';
import type { Model } from '@hops/model';
import { lineIndex } from '@hops/text';
import { openWorkingTree, type Snapshot } from '@hops/workspace';
import { decodeYaml } from '@hops/yaml';
import { modelOf } from './support.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** The example; the real repositories too, where they lie beside the checkout. */
export const folders: readonly { readonly name: string; readonly folder: string }[] = [
  { name: 'example', folder: fileURLToPath(new URL('../../../examples/home-ops', import.meta.url)) },
  ...(existsSync(corpus) ? readdirSync(corpus) : [])
    .map((name) => ({ name, folder: `${corpus}/${name}` }))
    .filter(({ folder }) => existsSync(`${folder}/.git`) || readdirSync(folder).length > 3),
];
if (folders.length === 1)
  console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

/** A repository and its model. */
export interface Opened {
  readonly model: Model;
  readonly snapshot: Snapshot;
}

export async function open(folder: string): Promise<Opened> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  return { snapshot: opened.snapshot, model: modelOf(opened.snapshot) };
}

/** A place where a search meets a pattern. */
export interface Occurrence {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  /** What stands on its line before it, and the whole line. */
  readonly before: string;
  readonly text: string;
  /** What was met. */
  readonly match: string;
}

/** Everything in the text of any file that a pattern meets. */
export function search(pattern: RegExp, { model: { repository } }: Opened): Occurrence[] {
  return repository.paths.flatMap((file) => {
    const read = repository.files.read(file);
    const text = (read.ok ? decodeYaml(read.bytes) : undefined) ?? '';
    if (text.search(pattern) === -1) return [];
    const lines = lineIndex(text);
    return [...text.matchAll(pattern)].map(({ index, 0: match }) => {
      const { line, column } = lines.positionAt(index);
      const whole = lines.lineAt(line);
      return { file, line, offset: index, before: whole.slice(0, column - 1), text: whole, match };
    });
  });
}

/** Whether the answer names a line as hit or as its own, and whether as text. */
export function linesOfAnswer({ places, groups }: ImpactAnswer): {
  readonly hit: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
} {
  const lines = (impacts: readonly Pick<Impact, 'file' | 'line'>[]): Set<string> =>
    new Set(impacts.map(({ file, line }) => `${file}:${line}`));
  const told = groups.flatMap(({ effect, impacts }) => (effect === 'names it' ? [] : impacts));
  const text = groups.flatMap(({ effect, impacts }) => (effect === 'names it' ? impacts : []));
  return { hit: lines([...places, ...told]), named: lines(text) };
}
