import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventoryOf } from '@hops/inventory';
import { appsOf } from '@hops/model';
import { at, textOf, yamlFiles } from '@hops/yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { generatedSections, newBase, updateBase, verify, type Section } from '../src/index.ts';
import { commands, corpus, corpusNames, example, subjectAt, type Subject } from './support.ts';

const folder = '.base';

/** The subject as it is with these documents beside its own files. */
function withDocuments({ model }: Subject, documents: ReadonlyMap<string, string>): Subject {
  const { repository } = model;
  const files = yamlFiles({
    list: (path) => repository.files.list(path),
    read: (path) => {
      const text = documents.get(path);
      return text === undefined
        ? repository.files.read(path)
        : { ok: true, bytes: new TextEncoder().encode(text) };
    },
  });
  const paths = [...repository.paths, ...documents.keys()].toSorted();
  const changed = { ...model, repository: { ...repository, files, paths } };
  return { model: changed, inventory: inventoryOf(changed.repository) };
}

function baseOf(sections: readonly Section[]): Map<string, string> {
  return new Map(
    [...newBase('Home', sections)].map(([document, text]) => [`${folder}/${document}.md`, text]),
  );
}

const everyCommand = [...commands, 'configure', 'doctor', 'docs init', 'docs note'];

describe.for([example, ...corpusNames.map((name) => join(corpus, name))])('the base of %s', (repository) => {
  let subject: Subject;
  let sections: readonly Section[];
  let documents: Map<string, string>;
  beforeAll(async () => {
    subject = await subjectAt(repository);
    sections = generatedSections(subject.model, subject.inventory);
    documents = baseOf(sections);
  }, 60_000);

  test('is true, and read in less than 15 minutes', () => {
    const { model, inventory } = withDocuments(subject, documents);
    const answer = verify(model, inventory, { base: folder, commands: [...everyCommand], sections });
    expect(answer.findings.map(({ message }) => message)).toEqual([]);
    expect(answer.minutes).toBeLessThan(15);
  });

  test('says the same of the repository that holds it', () => {
    const again = withDocuments(subject, documents);
    expect(generatedSections(again.model, again.inventory)).toEqual(sections);
    expect(updateBase(documents, sections)).toMatchObject({
      changes: new Map(),
      findings: [],
      available: [],
    });
  });

  test('names every area, placeholder, store, storage class and group of tasks', () => {
    const text = [...documents.values()].join('\n');
    expect(namesIn(subject).filter((name) => !text.includes(name))).toEqual([]);
  });
});

/** What a base is to name, told without its sections. */
function namesIn({ model, inventory }: Subject): string[] {
  const names = model.clusters.flatMap((cluster) => [
    ...appsOf(cluster).flatMap(({ area }) => area ?? []),
    ...cluster.placeholders.map(({ name }) => name),
    ...cluster.objects.filter(({ id }) => id.kind.endsWith('SecretStore')).map(({ id }) => id.name),
    ...cluster.objects.flatMap(({ node }) => textOf(at(node, 'spec', 'storageClassName')) ?? []),
  ]);
  const groups = inventory.tasks
    .filter(({ isInternal }) => !isInternal)
    .map(({ name }) => name.split(/[: ]/)[0]!);
  return [...new Set([...names, ...groups])];
}

test("the example's placeholder index is what the repository says", async () => {
  const { model, inventory } = await subjectAt(example);
  const path = '.codex/Homelab/TEMPLATE_GUIDE.md';
  const text = readFileSync(join(example, path), 'utf8');
  const { changes, findings } = updateBase(new Map([[path, text]]), generatedSections(model, inventory));
  expect([...changes, ...findings]).toEqual([]);
});
