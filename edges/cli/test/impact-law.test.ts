import { fileURLToPath } from 'node:url';
import { check } from '@hops/check';
import { buildRepository } from '@hops/flux';
import { impactOf } from '@hops/impact';
import { buildModel, type Model } from '@hops/model';
import type { Finding } from '@hops/text';
import { openWorkingTree, sourceIgnore, type Snapshot } from '@hops/workspace';
import { expect, test } from 'vitest';
import { placing } from '../src/report/placing.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));

/** One in so many of the files that builds read is removed. */
const stride = 12;

function modelOf(snapshot: Snapshot): Model {
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}

function errorsOf(model: Model): readonly Finding[] {
  return check(model).findings.filter(({ severity }) => severity === 'error');
}

function lineOf({ span }: Finding, { repository }: Model): string {
  const { file, line } = placing((path) => {
    const read = repository.files.yaml(path);
    return read.ok ? read.source.text : undefined;
  }).region(span);
  return `${file}:${line}`;
}

test('whatever a check would report without a file, its impact has foretold', async () => {
  const opened = await openWorkingTree(example);
  if (!opened.ok) throw new Error(opened.message);
  const { snapshot } = opened;
  const model = modelOf(snapshot);
  expect(errorsOf(model)).toEqual([]);
  const reached = snapshot.paths.filter((path) => model.reached.files.has(path));
  for (const path of reached.filter((_, index) => index % stride === 0)) {
    const rebuilt = modelOf(snapshot.with(new Map([[path, undefined]])));
    const { groups } = impactOf(model, () => rebuilt, { kind: 'file', path });
    const foretold = new Set(
      groups.flatMap(({ impacts }) => impacts.map(({ file, line }) => `${file}:${line}`)),
    );
    const reported = errorsOf(rebuilt).map((finding) => lineOf(finding, rebuilt));
    expect(
      reported.filter((line) => !foretold.has(line)),
      `without ${path}`,
    ).toEqual([]);
  }
});
