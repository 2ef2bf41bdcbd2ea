import { memorySnapshot } from '@hops/workspace';
import { expect, test } from 'vitest';
import { editedAt } from './provenance/edit.ts';
import { scalarsOf } from './provenance/scalars.ts';
import { built, trial } from './provenance/trial.ts';

const files = memorySnapshot({
  'top/kustomization.yaml':
    'resources: [../base]\nnamespace: apps\npatches:\n- target: {name: web}\n  patch: |\n    data: {a: patched}\n',
  'base/kustomization.yaml': 'resources: [web.yaml]\nconfigMapGenerator:\n- {name: made, literals: [x=y]}\n',
  'base/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata: {a: written, b: kept}\n',
});

test('changing what a scalar comes from changes the scalar', () => {
  const output = built(files, 'top');
  const outcomes = scalarsOf(output.resources).map((place) => ({
    path: place.path.join('.'),
    ...trial(files, 'top', output, place),
  }));
  expect(outcomes.filter(({ kind }) => kind !== 'changed')).toEqual([
    { path: 'apiVersion', kind: 'not written', step: 'generated' },
    { path: 'kind', kind: 'not written', step: 'generated' },
  ]);
});

test('a change keeps what kind of scalar it is', () => {
  const edit = (scalar: string): string | undefined => editedAt(`a: ${scalar}\n`, 3, 3 + scalar.length);
  expect(['true', '80', 'text', '"text"', "'text'"].map(edit)).toEqual([
    'a: false\n',
    'a: 801\n',
    'a: textx\n',
    'a: "textx"\n',
    "a: 'textx'\n",
  ]);
});
