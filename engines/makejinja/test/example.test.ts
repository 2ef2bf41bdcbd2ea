import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makejinja } from '@hops/makejinja';
import type { Files } from '@hops/text';

const example = fileURLToPath(new URL('../../../examples/home-ops/', import.meta.url));

const files: Files = {
  read: (path) => {
    const found = statSync(join(example, path), { throwIfNoEntry: false });
    return found?.isFile()
      ? { ok: true, bytes: readFileSync(join(example, path)) }
      : { ok: false, reason: 'absent' };
  },
  list: (path) => {
    if (!statSync(join(example, path), { throwIfNoEntry: false })?.isDirectory())
      return { ok: false, reason: 'absent' };
    const entries = readdirSync(join(example, path), { withFileTypes: true });
    return {
      ok: true,
      entries: entries
        .map((entry) => ({
          name: entry.name,
          kind: entry.isDirectory() ? ('directory' as const) : ('file' as const),
        }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    };
  },
};

it('renders what is committed in the example, byte for byte', () => {
  const { output, findings } = makejinja(files);
  expect(findings).toEqual([]);
  const rendered = [...output].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString()]);
  const committed = [...output.keys()].map((path) => [path, readFileSync(join(example, path), 'utf8')]);
  expect(rendered).toEqual(committed);
  expect(output.size).toBeGreaterThan(8);
});
