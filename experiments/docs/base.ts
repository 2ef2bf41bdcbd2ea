import { buildRepository } from '@hops/flux';
import { inventoryOf } from '@hops/inventory';
import { generatedSections, newBase, newEvidence, updateEvidence, verify, type Claim } from '@hops/knowledge';
import { buildModel } from '@hops/model';
import { memorySnapshot, sourceIgnore, type Snapshot } from '@hops/workspace';

/** The text of each file of a repository. */
export type Texts = ReadonlyMap<string, string>;

const base = '.codex/base';

/** A repository with a base, which a person is taken to have written: without markers, so that nothing but evidence follows. */
export function withBase(repository: Texts): Texts {
  const { model, inventory } = modelOf(repository);
  const documents = newBase('Base', generatedSections(model, inventory));
  const changes = new Map(
    [...documents].map(([name, text]) => [
      `${base}/${name}.md`,
      text.replaceAll(/^<!-- generated:.*-->\n/gm, ''),
    ]),
  );
  const files = { files: model.repository.files, paths: model.repository.paths, base, changes };
  return new Map([...repository, ...changes, ...newEvidence(files)]);
}

/** The claims of the base, each with what is said of it. */
export function claimsOf(repository: Texts): readonly Claim[] {
  const { model, inventory } = modelOf(repository);
  const { documents } = verify(model, inventory, { base, commands: [], sections: [] });
  return documents.flatMap(({ claims }) => claims);
}

function modelOf(repository: Texts) {
  const snapshot: Snapshot = memorySnapshot(Object.fromEntries(repository));
  const model = buildModel(
    buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
  return { model, inventory: inventoryOf(model.repository) };
}

/** The documents of the base as an update leaves them. */
export function updated(repository: Texts): Texts {
  const snapshot = memorySnapshot(Object.fromEntries(repository));
  const files = { files: snapshot, paths: snapshot.paths, base, changes: new Map<string, string>() };
  return new Map([...repository, ...updateEvidence(files).changes]);
}
