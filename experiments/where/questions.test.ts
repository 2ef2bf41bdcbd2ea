import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shared, withoutShared } from '../../conformance/shared.ts';
import { readQuestions } from './questions.ts';
import { repositoryFolder } from './repository-folder.ts';

if (shared === undefined) console.warn(`places in the corpus ${withoutShared}`);
const questions = readQuestions();
const repositories = [...new Set(questions.map(({ repository }) => repository))];

test('the example and thirteen repositories are asked about', () => {
  expect(repositories).toHaveLength(14);
});

test.each(repositories)('%s has ten questions, the last five held out', (repository) => {
  const own = questions.filter((question) => question.repository === repository && question.set !== 'fresh');
  expect(own.map(({ set }) => set)).toEqual([...Array(5).fill('building'), ...Array(5).fill('held-out')]);
});

test('a question has words, and places that it accepts', () => {
  const empty = questions.filter(({ ask, accept }) => ask === '' || accept.length === 0);
  expect(empty).toEqual([]);
});

test('every accepted place that is here exists, as a file or as the folder that it says it is', () => {
  expect(questions.flatMap(({ repository, accept }) => accept.filter(isMissingFrom(repository)))).toEqual([]);
});

function isMissingFrom(repository: string): (path: string) => boolean {
  const folder = repositoryFolder(repository);
  return (path) => folder !== undefined && !isAsWritten(join(folder, path));
}

function isAsWritten(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return path.endsWith('/') ? found?.isDirectory() === true : found?.isFile() === true;
}
