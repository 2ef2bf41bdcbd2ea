import { isKustomizationFile, type Model } from '@hops/model';
import { directoryOf, resolvePath, type Span } from '@hops/text';
import { get, itemsOf, spanOf, textOf, type Node } from '@hops/yaml';
import type { App } from './app.ts';
import { inserted, lineStart, type Edit, type FileEdit } from './edits.ts';
import { relativePath, type PathOfCopy } from './paths.ts';

/** The entry that leads to the new app: in which kustomization, and how it is added. */
export interface NewEntry extends FileEdit {
  readonly text: string;
}

/** An item of a list of paths. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The app that is copied, and where its copy goes. */
export interface Listing {
  readonly neighbour: App;
  readonly area: string;
  /** The apps of that area. */
  readonly beside: readonly App[];
  readonly pathOfCopy: PathOfCopy;
}

/** The entries that lead to the copy: beside those of the neighbour, or of what else the other area lists. */
export function newEntries({ neighbour, area, beside, pathOfCopy }: Listing, model: Model): NewEntry[] {
  const peer = beside.includes(neighbour) ? neighbour : beside.find(({ entries }) => entries.length > 0);
  const apps = beside.flatMap(({ entries }) => entries);
  const likes = peer?.entries ?? lastEntry(area, model);
  return likes.flatMap((like) => {
    const target = targetOf(neighbour, like, model);
    const copy = target === undefined ? undefined : pathOfCopy(target);
    return copy === undefined ? [] : (newEntry(like, apps, copy, model) ?? []);
  });
}

/** The last entry of an area's own kustomization. */
function lastEntry(area: string, { reached, repository }: Model): Span[] {
  const path = [...reached.files.keys()].find(
    (each) => isKustomizationFile(each) && directoryOf(each) === area,
  );
  const file = path === undefined ? undefined : repository.files.yaml(path);
  const items = file?.ok ? itemsOf(get(file.documents[0]?.root, 'resources')) : [];
  return items.slice(-1).map(spanOf);
}

/** The path of the neighbour that an entry leads to; of another app's entry, the neighbour's own counts. */
function targetOf({ entries }: App, like: Span, model: Model): string | undefined {
  const entry = entries.find(({ file, start }) => file === like.file && start === like.start) ?? entries[0];
  const file = entry && model.repository.files.yaml(entry.file);
  if (!entry || !file?.ok) return undefined;
  const item = listWith(
    file.documents.flatMap(({ root }) => root ?? []),
    entry,
  ).find(({ start }) => start === entry.start);
  return item && resolvePath(directoryOf(entry.file), item.text);
}

/**
 * Adds a path to the list that another app's entry stands in, written as that entry is: with its quotes, its `./` and
 * its `/`. It goes to its sorted place where the apps are sorted, else after the last one. `apps` are their entries.
 */
function newEntry(like: Span, apps: readonly Span[], target: string, model: Model): NewEntry | undefined {
  const file = model.repository.files.yaml(like.file);
  if (!file.ok) return undefined;
  const { text } = file.source;
  const items = listWith(
    file.documents.flatMap(({ root }) => root ?? []),
    like,
  );
  const style = items.find(({ start }) => start === like.start);
  if (style === undefined) return undefined;
  const path = inStyle(relativePath(directoryOf(like.file), target), style.text);
  const starts = new Set(apps.filter((span) => span.file === like.file).map(({ start }) => start));
  const peers = items.filter(({ start }) => starts.has(start));
  const raw = text.slice(style.start, style.end).replace(style.text, () => path);
  return { file: like.file, edit: insertion(text, raw, path, peers, style), text: path };
}

/** The items of the list in which an entry stands. */
function listWith(roots: readonly Node[], entry: Span): Item[] {
  const lists = roots.flatMap((root) =>
    ['resources', 'components', 'bases'].map((field) =>
      itemsOf(get(root, field)).map((item) => ({ ...spanOf(item), text: textOf(item) ?? '' })),
    ),
  );
  return lists.find((items) => items.some(({ start }) => start === entry.start)) ?? [];
}

function inStyle(path: string, style: string): string {
  const prefix = style.startsWith('./') && !path.startsWith('.') ? './' : '';
  return `${prefix}${path}${style.endsWith('/') ? '/' : ''}`;
}

function insertion(text: string, raw: string, path: string, peers: readonly Item[], style: Item): Edit {
  const before = sortedPlace(peers, path);
  if (before === 'first') {
    const line = lineStart(text, peers[0]!.start);
    if (isItem(text.slice(line, peers[0]!.start)))
      return inserted(line, `${text.slice(line, peers[0]!.start)}${raw}\n`);
    return inserted(peers[0]!.start, `${raw}, `);
  }
  const item = before ?? style;
  const line = lineStart(text, item.start);
  const indentation = text.slice(line, item.start);
  if (!isItem(indentation)) return inserted(item.end, `, ${raw}`);
  const end = text.indexOf('\n', item.end);
  return end === -1
    ? inserted(text.length, `\n${indentation}${raw}`)
    : inserted(end + 1, `${indentation}${raw}\n`);
}

/** The item that the new one comes after; the last one where they are not sorted. */
function sortedPlace(peers: readonly Item[], path: string): Item | 'first' | undefined {
  const isSorted = peers.every((item, index) => index === 0 || peers[index - 1]!.text <= item.text);
  if (!isSorted) return peers.at(-1);
  return peers.findLast((item) => item.text <= path) ?? (peers.length > 0 ? 'first' : undefined);
}

function isItem(indentation: string): boolean {
  return /^ *- +$/.test(indentation);
}
