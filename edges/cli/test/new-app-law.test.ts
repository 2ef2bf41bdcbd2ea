import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '@hops/check';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { listAreas, newApp, type Refusal } from '@hops/new-app';
import type { Finding } from '@hops/text';
import { openWorkingTree, sourceIgnore } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { changedFiles } from '../src/run/changed-files.ts';
import type { NamedFiles } from '../src/run/named.ts';
import { compareFindings } from '../src/run/new-findings.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const repositories = existsSync(corpus) ? readdirSync(corpus) : [];
const name = 'hops-law';

/** A repository as it is: built and checked once, however many apps are then added to it. */
interface Subject {
  readonly files: NamedFiles;
  readonly model: Model;
  readonly findings: readonly Finding[];
}

async function open(folder: string): Promise<Subject> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  const files = opened.snapshot;
  const model = modelOf(files);
  return { files, model, findings: check(model).findings };
}

function modelOf(files: NamedFiles): Model {
  return buildModel(buildRepository(files, { excludes: (ignore) => sourceIgnore(files, ignore) }));
}

/** What is wrong with a new app of an area: why there is none, what a check finds, or what Flux does not apply. */
function problems(area: string, { files, model, findings }: Subject): readonly string[] {
  const answer = newApp(model, { name, area }, findings);
  if (!answer.ok) return answer.reason === rightRefusal(model) ? [] : [answer.message];
  const { app } = answer;
  const after = modelOf(changedFiles(files, app.files));
  const { fresh } = compareFindings(findings, check(after).findings, app.sources);
  const lacking = ['Kustomization', 'HelmRelease'].filter(
    (kind) => applies(model, kind, app.neighbour.name) && !applies(after, kind, name),
  );
  const isApplied = after.clusters.some(({ objects }) => objects.some(({ id }) => id.name.includes(name)));
  return [
    ...fresh.map(({ code, span, message }) => `${code} ${span.file} ${message}`),
    ...lacking.map((kind) => `Flux applies no ${kind} ${name}`),
    ...(isApplied ? [] : [`Flux applies nothing of ${name}`]),
  ];
}

function applies({ clusters }: Model, kind: string, wanted: string): boolean {
  return clusters.some(({ objects }) => objects.some(({ id }) => id.kind === kind && id.name === wanted));
}

/** When a repository has nothing to copy: it starts no cluster, or no cluster of it applies a release of its files. */
function rightRefusal({ clusters }: Model): Refusal | undefined {
  if (clusters.length === 0) return 'no cluster';
  return clusters.every(({ releases }) => releases.length === 0) ? 'no app' : undefined;
}

test('in every area of the example a new app is applied, and a check finds nothing new', async () => {
  const subject = await open(example);
  const areas = listAreas(subject.model);
  expect(areas.length).toBeGreaterThan(5);
  expect(areas.flatMap((area) => problems(area, subject).map((problem) => `${area}: ${problem}`))).toEqual(
    [],
  );
}, 60_000);

describe.skipIf(repositories.length === 0)('in real repositories (../shared/corpus, else skipped)', () => {
  test.for(repositories)('in the largest area of %s too', { timeout: 60_000 }, async (repository) => {
    const subject = await open(join(corpus, repository));
    const [area = 'apps'] = listAreas(subject.model);
    expect(problems(area, subject)).toEqual([]);
  });
});
