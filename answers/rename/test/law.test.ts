import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model } from '@hops/model';
import { openWorkingTree, type Snapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { editedIn, modelOf, renameIn } from './support.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/corpus');
const repositories = existsSync(corpus) ? readdirSync(corpus).map((name) => join(corpus, name)) : [];

/** The placeholders that are used most. */
function mostUsed({ clusters }: Model, count: number): string[] {
  const uses = new Map<string, number>();
  for (const { placeholders } of clusters)
    for (const { name, uses: own } of placeholders) uses.set(name, (uses.get(name) ?? 0) + own.length);
  const used = [...uses].filter(([, number]) => number > 0);
  return used
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name]) => name);
}

function changedPaths(before: Snapshot, after: Snapshot): string[] {
  const differs = (path: string): boolean => {
    const [a, b] = [before.read(path), after.read(path)];
    return !a.ok || !b.ok || Buffer.compare(a.bytes, b.bytes) !== 0;
  };
  return [...new Set([...before.paths, ...after.paths])].filter(differs);
}

describe('renaming the three most used placeholders changes nothing but the name, and back not a byte', () => {
  test.for([join(root, 'examples/home-ops'), ...repositories])(
    'in %s',
    { timeout: 300_000 },
    async (folder) => {
      const opened = await openWorkingTree(folder);
      if (!opened.ok) throw new Error(opened.message);
      const model = modelOf(opened.snapshot);
      for (const name of mostUsed(model, 3)) {
        const there = renameIn(opened.snapshot, model, `\${${name}}`, `${name}_RENAMED`);
        expect(there.renaming.blocked).toEqual([]);
        expect(there.difference).toBeUndefined();
        const back = editedIn(there.snapshot, there.model, `\${${name}_RENAMED}`, name);
        expect(changedPaths(opened.snapshot, back.snapshot)).toEqual([]);
      }
    },
  );

  test('the corpus is there, or this says that it is not', ({ skip }) => {
    skip(repositories.length === 0, 'no ../shared/corpus beside the checkout');
    expect(repositories.length).toBeGreaterThan(5);
  });
});
