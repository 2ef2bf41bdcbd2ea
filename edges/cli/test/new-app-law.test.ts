import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '@hops/check';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { listAreas, newApp } from '@hops/new-app';
import { openWorkingTree, sourceIgnore } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { changedFiles } from '../src/run/changed-files.ts';
import type { NamedFiles } from '../src/run/named.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const repositories = existsSync(corpus) ? readdirSync(corpus) : [];
const name = 'hops-law';

async function open(folder: string): Promise<NamedFiles> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  return opened.snapshot;
}

function modelOf(files: NamedFiles): Model {
  return buildModel(buildRepository(files, { excludes: (ignore) => sourceIgnore(files, ignore) }));
}

function findingsOf(model: Model): string[] {
  return check(model).findings.map(({ code, span, message }) => `${code} ${span.file} ${message}`);
}

/** What is wrong with a new app of an area: what a check finds, or that Flux does not apply it. */
function problems(area: string, model: Model, files: NamedFiles): readonly string[] {
  const answer = newApp(model, { name, area });
  if (!answer.ok) return [answer.message];
  const after = modelOf(changedFiles(files, answer.app.files));
  const before = new Set(findingsOf(model));
  const isApplied = after.clusters.some(({ objects }) => objects.some(({ id }) => id.name.includes(name)));
  const fresh = findingsOf(after).filter((finding) => !before.has(finding));
  return isApplied ? fresh : [...fresh, `Flux does not apply ${name}`];
}

test('in every area of the example a new app is applied, and a check finds nothing new', async () => {
  const files = await open(example);
  const model = modelOf(files);
  const areas = listAreas(model);
  expect(areas.length).toBeGreaterThan(5);
  expect(Object.fromEntries(areas.map((area) => [area, problems(area, model, files)]))).toEqual(
    Object.fromEntries(areas.map((area) => [area, []])),
  );
}, 120_000);

describe.skipIf(repositories.length === 0)('in real repositories (../shared/corpus, else skipped)', () => {
  test.for(repositories)('in the largest area of %s too', { timeout: 120_000 }, async (repository) => {
    const files = await open(join(corpus, repository));
    const model = modelOf(files);
    const [area = 'apps'] = listAreas(model);
    const explained = /render them first|built from sources/;
    expect(problems(area, model, files).filter((problem) => !explained.test(problem))).toEqual([]);
  });
});
