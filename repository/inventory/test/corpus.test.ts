import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Inventory } from '@hops/inventory';
import { inventoryOfFolder } from './inventory.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const isAbsent = !existsSync(corpus);
if (isAbsent) console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

/**
 * How many there are: tasks, nodes, files of Talos, releases of helmfiles, scripts, workflows, dashboards, configurations
 * of Renovate, templates, documents. The figures from the releases on were counted with `find` and `grep`, the tasks
 * by `task --list-all --json` and in the justfiles' text.
 */
const expected: Readonly<Record<string, string>> = {
  JJGadgets__Biohazard: '195 5 3 0 11 6 0 10 0 21',
  'billimek__k8s-gitops': '32 8 12 16 9 6 0 9 1 19',
  'bjw-s-labs__home-ops': '0 1 5 13 3 3 0 5 5 7',
  'buroa__k8s-gitops': '0 3 7 10 0 4 0 4 7 1',
  'fluxcd__flux2-kustomize-helm-example': '0 0 0 0 1 2 0 0 0 1',
  'fluxcd__flux2-multi-tenancy': '0 0 0 0 1 3 0 0 0 1',
  'gavinmcfall__home-ops': '49 3 28 4 33 10 13 9 317 82',
  'joryirving__home-ops': '55 6 16 12 12 6 9 10 9 30',
  'mirceanton__home-ops': '13 1 19 7 9 2 17 5 0 6',
  'onedr0p__cluster-template': '18 0 13 0 5 5 0 1 100 1',
  'onedr0p__home-ops': '0 3 6 13 2 4 0 1 6 4',
  'toboshii__home-ops': '28 6 5 0 13 10 2 7 0 17',
  'tyriis__home-ops': '63 4 5 0 4 6 3 2 0 72',
};

test('the example has its nodes, its way to start, and programs that say what they are for', async () => {
  const inventory = await inventoryOfFolder(example);
  expect(inventory.talos.nodes.map(({ name, role }) => [name, role])).toEqual([
    ['anvil', 'controller'],
    ['bellows', 'controller'],
    ['crucible', 'controller'],
    ['damper', 'worker'],
    ['ember', 'worker'],
  ]);
  expect(inventory.bootstrap[0]?.releases.slice(-2)).toEqual(['flux-operator', 'flux-instance']);
  expect(inventory.scripts.every(({ purpose }) => purpose !== undefined)).toBe(true);
  expect(inventory.templates.every(({ renders }) => renders !== undefined)).toBe(true);
});

describe.skipIf(isAbsent)('a real repository', () => {
  test.for(Object.entries(expected))('%s has what was counted in it', async ([name, counts]) => {
    expect(countsOf(await inventoryOfFolder(`${corpus}/${name}`))).toBe(counts);
  });
});

function countsOf({ talos, bootstrap, ...lists }: Inventory): string {
  const { tasks, scripts, workflows, dashboards, renovate, templates, documents } = lists;
  const releases = bootstrap.flatMap((file) => file.releases);
  const all = [
    tasks,
    talos.nodes,
    talos.files,
    releases,
    scripts,
    workflows,
    dashboards,
    renovate,
    templates,
    documents,
  ];
  return all.map(({ length }) => length).join(' ');
}
