import type { ManifestFile } from '@hops/model';
import { directoryOf, isWithin, nameOf } from '@hops/text';
import { at, get, resolve, spanOf, textOf } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { objectsOf } from './object-table.ts';
import { code, paragraphs, prose, shortened, table, tallied } from './wording.ts';

/** What lies beside what Flux applies and is not applied itself: unlisted, commented out, suspended, at rest. */
export function unapplied(facts: Facts, most: number): string {
  return paragraphs(
    unlisted(facts, most),
    commentedOut(facts, most),
    atRest(facts, most),
    lostNames(facts, most),
  );
}

/** Manifests in folders that Flux builds which no build reads, by folder, with who names what is in them. */
function unlisted(facts: Facts, most: number): string {
  const read = [...facts.model.reached.files.keys()];
  const isUnread = (folder: string): boolean => !read.some((path) => isWithin(path, folder));
  const rows = tallied(unlistedFiles(facts), ({ path }) => topmost(directoryOf(path), isUnread))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, 4 * most)
    .map(({ key, items }) => [
      code(key),
      isUnread(key) ? 'all of it' : items.map(({ path }) => nameOf(path)).join(', '),
      shortened(stillNamed(items, facts), 4) || '–',
    ]);
  return table(['Not applied', 'Which files', 'Still named in'], rows);
}

/** The highest folder above one of which nothing is read. */
function topmost(folder: string, isUnread: (folder: string) => boolean): string {
  let found = folder;
  while (directoryOf(found) !== '' && isUnread(directoryOf(found))) found = directoryOf(found);
  return found;
}

/** The manifests that no build reads, though they lie in a folder that is built. */
export function unlistedFiles({ model }: Facts): ManifestFile[] {
  const built = model.clusters.flatMap(({ cluster }) =>
    cluster.kustomizations.flatMap(({ directory }) => directory ?? []),
  );
  return model.manifests.filter(
    ({ path }) =>
      !model.reached.files.has(path) && built.some((folder) => folder !== '' && isWithin(path, folder)),
  );
}

/** Lines of applied files that wait for an unlisted release, or call one of its services. */
function stillNamed(files: readonly ManifestFile[], { model, textOf: text }: Facts): string[] {
  const names = files
    .flatMap(({ documents }) => documents)
    .filter((node) => textOf(get(node, 'kind')) === 'HelmRelease')
    .flatMap((node) => textOf(at(node, 'metadata', 'name')) ?? []);
  const made = new Set(model.clusters.flatMap(({ releases }) => releases.map(({ spec }) => spec.name)));
  const lost = names.filter((name) => !made.has(name));
  if (lost.length === 0) return [];
  const pattern = new RegExp(
    `https?://(?:${lost.join('|')})(?:-[\\w-]+)?[.:/\\s"']|^\\s*-\\s+name:\\s*["']?(?:${lost.join('|')})["']?\\s*$`,
  );
  return [...model.reached.files.keys()].flatMap((file) =>
    (text(file) ?? '')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [citation({ file, line: index + 1 })] : [])),
  );
}

/** Entries that a kustomization holds as comments. */
function commentedOut(facts: Facts, most: number): string {
  const files = [...facts.model.reached.files.keys()].filter((path) => /kustomization\.ya?ml$/.test(path));
  const entries = files.toSorted().flatMap((path) =>
    (facts.textOf(path) ?? '').split('\n').flatMap((line, index) => {
      const match = /^\s*#\s*-\s+(\.{0,2}[\w./-]+)\s*$/.exec(line);
      return match === null ? [] : [`${prose(match[1]!)} ${citation({ file: path, line: index + 1 })}`];
    }),
  );
  return table(['Listed as a comment only'], entries.length === 0 ? [] : [[shortened(entries, 4 * most)]]);
}

/** Suspended objects and those that are scaled to nothing. */
function atRest(facts: Facts, most: number): string {
  const resting = objectsOf(
    facts,
    ({ node }) =>
      textOf(at(node, 'spec', 'suspend')) === 'true' || textOf(at(node, 'spec', 'replicas')) === '0',
  );
  const words = resting.map((object) => {
    const field = at(object.node, 'spec', 'suspend') ?? at(object.node, 'spec', 'replicas');
    return `${object.id.kind} ${object.id.name} ${facts.cite(spanOf(resolve(field!)))}`;
  });
  const all = [...new Set(words)];
  return table(['Suspended, or without replicas'], all.length === 0 ? [] : [[shortened(all, most)]]);
}

/** What is named as a source or waited for, and made by nothing here. */
function lostNames(facts: Facts, most: number): string {
  const lost = facts.model.clusters.flatMap(({ references }) =>
    references.filter(
      ({ kind, resolution }) => /^(?:chart|source|depends on)$/.test(kind) && resolution.kind === 'missing',
    ),
  );
  const words = lost.map(
    ({ from, to, span }) => `${from.id.name} → ${to.kind} ${to.name} ${facts.cite(span)}`,
  );
  const all = [...new Set(words)];
  return table(['Names what nothing here makes'], all.length === 0 ? [] : [[shortened(all, most)]]);
}
