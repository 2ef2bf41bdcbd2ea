import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Impact } from '@hops/impact';
import type { Model } from '@hops/model';
import { lineIndex } from '@hops/text';
import { openWorkingTree, type Snapshot } from '@hops/workspace';
import { spanOf } from '@hops/yaml';
import { describe, expect, test } from 'vitest';
import { impactAt, modelOf } from './support.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const real = ['onedr0p__home-ops', 'toboshii__home-ops'].map((name) => `${corpus}/${name}`);
const folders = [example, ...real.filter((folder) => existsSync(folder))];
if (folders.length === 1)
  console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

interface Occurrence {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  /** What stands on its line before it. */
  readonly before: string;
}

/** Every `${NAME` in the text of the files that builds read. */
function occurrences(name: string, { reached }: Model, snapshot: Snapshot): Occurrence[] {
  return [...reached.files.keys()].flatMap((file) => {
    const read = snapshot.read(file);
    const text = read.ok ? new TextDecoder().decode(read.bytes) : '';
    const lines = lineIndex(text);
    return [...text.matchAll(new RegExp(String.raw`\$\{${name}\b`, 'g'))].map(({ index }) => {
      const { line, column } = lines.positionAt(index);
      return { file, line, offset: index, before: lines.lineAt(line).slice(0, column - 1) };
    });
  });
}

/** How the answer tells of an occurrence that is none of its uses; `undefined` where nothing explains it. */
function explanation({ file, offset, before }: Occurrence, name: string, model: Model): string | undefined {
  if (/(^|\s)#/.test(before)) return 'comment';
  if (before.endsWith('$')) return 'escaped';
  const builds = model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const isIn = builds.some(({ uses }) =>
    uses.some((use) => {
      const span = spanOf(use.scalar);
      return use.name === name && span.file === file && span.start <= offset && offset < span.end;
    }),
  );
  if (isIn) return 'in a scalar whose lines are folded';
  const readers = new Set(model.reached.files.get(file)?.map(({ kustomization }) => kustomization));
  const substituting = builds.filter(
    ({ spec, variables }) => readers.has(`${spec.namespace}/${spec.name}`) && variables.entries.size > 0,
  );
  return substituting.length === 0 ? 'its Kustomization substitutes nothing' : undefined;
}

/** The ten names that are used most. */
function mostUsed({ clusters }: Model): string[] {
  const counts = new Map<string, number>();
  for (const { name, uses } of clusters.flatMap(({ placeholders }) => placeholders))
    counts.set(name, (counts.get(name) ?? 0) + uses.length);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([name]) => name);
}

describe.for(folders.map((folder) => ({ folder, name: basename(folder) })))('$name', ({ folder }) => {
  test('every occurrence of its ten most used placeholders is in the answer', async () => {
    const opened = await openWorkingTree(folder);
    if (!opened.ok) throw new Error(opened.message);
    const { snapshot } = opened;
    const model = modelOf(snapshot);
    for (const name of mostUsed(model)) {
      const { groups } = impactAt(snapshot, model, `\${${name}}`);
      const lines = (impacts: readonly Impact[]) =>
        new Set(impacts.map(({ file, line }) => `${file}:${line}`));
      const hit = lines(groups.flatMap(({ effect, impacts }) => (effect === 'names it' ? [] : impacts)));
      const named = lines(groups.flatMap(({ impacts }) => impacts));
      for (const occurrence of occurrences(name, model, snapshot)) {
        const place = `${occurrence.file}:${occurrence.line}`;
        if (hit.has(place)) continue;
        expect(explanation(occurrence, name, model), `\${${name}} at ${place}`).toBeDefined();
        expect(named).toContain(place);
      }
    }
  });
});
