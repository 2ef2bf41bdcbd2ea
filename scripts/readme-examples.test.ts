import { expect, test } from 'vitest';
import { testModule } from './readme-examples.ts';

test('each TypeScript block is a test of its own; imports are hoisted, types are left out', () => {
  const markdown = [
    '# Room',
    '```ts',
    `import assert from 'node:assert/strict';`,
    'import {',
    '  basename,',
    `} from 'node:path';`,
    `const name: string = basename('a/b');`,
    `assert.equal(name, 'b');`,
    '```',
    '```ts',
    `import assert from 'node:assert/strict';`,
    'assert.ok(true);',
    '```',
    '```sh',
    'hops check',
    '```',
  ].join('\n');
  expect(
    testModule(markdown, 'room')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([
    'import { test as readmeTest } from "vitest";',
    'import assert from "node:assert/strict";',
    'import { basename } from "node:path";',
    'readmeTest("README of room, example 1", async () => {',
    'const name = basename("a/b");',
    'assert.equal(name, "b");',
    '});',
    'readmeTest("README of room, example 2", async () => {',
    'assert.ok(true);',
    '});',
  ]);
});
