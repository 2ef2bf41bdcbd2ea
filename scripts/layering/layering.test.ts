import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { layeringViolations } from './violations.ts';

const packages = {
  'foundations/text': [],
  'foundations/memo': ['text'],
  'languages/yaml': ['text'],
  'engines/kustomize': ['text', 'yaml'],
  'engines/helm': ['yaml'],
  'repository/workspace': ['text'],
  'repository/flux': ['kustomize', 'workspace'],
  'answers/check': ['flux'],
  'edges/cli': ['check'],
};

/** A tree in which each room uses what it declares, and these files beside or instead. */
function violations(changes: Readonly<Record<string, string>>): string[] {
  const files = new Map<string, string>();
  for (const [folder, dependencies] of Object.entries(packages)) {
    files.set(`${folder}/package.json`, packageFile(folder, dependencies));
    files.set(`${folder}/src/index.ts`, dependencies.map((name) => `import '@hops/${name}';\n`).join(''));
  }
  for (const [path, text] of Object.entries(changes)) files.set(path, text);
  return layeringViolations(files).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

function packageFile(folder: string, dependencies: readonly string[]): string {
  const declared = Object.fromEntries(dependencies.map((name) => [`@hops/${name}`, '*']));
  return JSON.stringify({ name: `@hops/${folder.split('/')[1]}`, dependencies: declared }, undefined, 2);
}

test('a tree whose arrows point down is right', () => {
  expect(violations({})).toEqual([]);
});

describe('arrows', () => {
  test('no room imports one of a floor above', () => {
    expect(violations({ 'languages/yaml/src/a.ts': `import { build } from '@hops/kustomize';` })).toEqual([
      'languages/yaml/src/a.ts:1: languages/yaml may not import @hops/kustomize: the floor engines lies above languages',
    ]);
  });

  test('engines do not know each other', () => {
    expect(
      violations({ 'engines/kustomize/src/a.ts': `\nexport type { Chart } from '@hops/helm';` }),
    ).toEqual([
      'engines/kustomize/src/a.ts:2: engines/kustomize may not import @hops/helm: the rooms of the floor engines do not know each other',
    ]);
  });

  test('the floor repository has an order', () => {
    expect(violations({ 'repository/workspace/src/a.ts': `await import('@hops/flux');` })).toEqual([
      'repository/workspace/src/a.ts:1: repository/workspace may not import @hops/flux: on the floor repository the order is workspace < sources < cluster < flux < inventory < model',
    ]);
  });
});

describe('the world outside', () => {
  test('an engine imports nothing of Node.js, its tests may', () => {
    const reads = `import { readFileSync } from 'node:fs';`;
    expect(violations({ 'engines/helm/src/a.ts': reads, 'engines/helm/test/a.test.ts': reads })).toEqual([
      'engines/helm/src/a.ts:1: engines/helm imports node:fs: it reads only through the files it is handed',
    ]);
  });

  test('the workspace and the disk store of the memo are where it comes in', () => {
    const reads = `import { readFileSync } from 'node:fs';`;
    expect(
      violations({ 'repository/workspace/src/a.ts': reads, 'foundations/memo/src/disk-store.ts': reads }),
    ).toEqual([]);
  });
});

describe('ways', () => {
  test('a relative path stays in the room', () => {
    expect(
      violations({ 'answers/check/src/a.ts': `import '../../../repository/flux/src/kinds.ts';` }),
    ).toEqual([
      'answers/check/src/a.ts:1: ../../../repository/flux/src/kinds.ts leads out of answers/check: import @hops/flux',
    ]);
  });

  test('so it is for what stands beside the floors', () => {
    expect(violations({ 'bench/run.ts': `import '../edges/cli/src/main.ts';` })).toEqual([
      'bench/run.ts:1: ../edges/cli/src/main.ts leads out of this folder: import @hops/cli',
    ]);
  });

  test('a test may ask where the shared test data lie', () => {
    expect(violations({ 'engines/helm/test/a.test.ts': `import '../../../conformance/shared.ts';` })).toEqual(
      [],
    );
  });
});

describe('declarations', () => {
  test('an import is declared in the package.json', () => {
    expect(violations({ 'edges/cli/src/a.ts': `import '@hops/text';` })).toEqual([
      'edges/cli/src/a.ts:1: edges/cli/package.json does not declare @hops/text',
    ]);
  });

  test('what is declared is imported', () => {
    expect(violations({ 'engines/helm/src/index.ts': '' })).toEqual([
      'engines/helm/package.json:4: @hops/yaml is declared, but nothing imports it',
    ]);
  });
});

test('imports are read as TypeScript reads them', () => {
  const text = [
    `// import 'comment';`,
    `const text = \`import 'template'\`;`,
    `import type { A } from 'type';`,
    `export { b } from "export";`,
    `const c = await import('dynamic');`,
    `const d = await import(text);`,
  ].join('\n');
  expect(importsOf('a.ts', text)).toEqual([
    { specifier: 'type', line: 3 },
    { specifier: 'export', line: 4 },
    { specifier: 'dynamic', line: 5 },
  ]);
});
