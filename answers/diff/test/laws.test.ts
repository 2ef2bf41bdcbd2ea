import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffOf, manifest, mirrored, repository, type Contents } from './sides.ts';

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('x', 'y', '1', 1, 2, true, null),
    fc.dictionary(fc.constantFrom('a', 'b', 'image', 'sops'), tie('node'), { maxKeys: 3 }),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.uniqueArray(fc.record({ name: fc.constantFrom('p', 'q', 'r'), value: tie('node') }), {
      maxLength: 3,
      selector: ({ name }) => name,
    }),
  ),
})).node;

const object = fc.record({ kind: fc.constantFrom('Secret', 'Thing', 'PersistentVolumeClaim'), data: value });

/** A repository of up to three objects, of which one may be in a folder that kustomize cannot build. */
const contents: fc.Arbitrary<Contents> = fc
  .record({
    objects: fc.dictionary(fc.constantFrom('a', 'b', 'c'), object, { minKeys: 1 }),
    broken: fc.boolean(),
  })
  .map(({ objects, broken }) => {
    const files = Object.entries(objects).map(([name, { kind, data }]) => [
      `apps/romm/${name}.yaml`,
      manifest(kind, name, `data: ${JSON.stringify(data)}\n`),
    ]);
    const resources = [...Object.keys(objects), ...(broken ? ['absent'] : [])].map((name) => `${name}.yaml`);
    return repository({
      ...Object.fromEntries(files),
      'apps/romm/kustomization.yaml': JSON.stringify({ resources }),
    });
  });

test('a repository differs in nothing from itself', () => {
  fc.assert(
    fc.property(contents, (files) => {
      expect(diffOf(files, files)).toMatchObject({ changes: [], risks: [], notRendered: 0 });
    }),
  );
});

test('both ways tell the same', () => {
  fc.assert(
    fc.property(contents, contents, (before, after) => {
      const [there, back] = [diffOf(before, after), diffOf(after, before)];
      expect(canonical(back.changes.map(mirrored))).toEqual(canonical(there.changes));
      expect(back.notBuilt.length).toBe(there.notBuilt.length);
    }),
    { numRuns: 60 },
  );
});

/** A value whose lists and keys stand in an order of their own. */
function canonical(given: unknown): unknown {
  if (Array.isArray(given)) {
    return given.map(canonical).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof given !== 'object' || given === null) return given;
  const entries = Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}

test('no value of a Secret is told', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{12}$/), fc.stringMatching(/^[a-z]{12}$/), (before, after) => {
      const side = (text: string) =>
        repository({ 'apps/romm/a.yaml': manifest('Secret', 'a', `stringData: {k: ${text}}\n`) });
      const answer = JSON.stringify(diffOf(side(before), side(after)));
      expect(answer.includes(before) || answer.includes(after)).toBe(false);
    }),
  );
});
