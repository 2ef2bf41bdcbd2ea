import { directoryOf } from '@hops/text';
import type { Facts } from './facts.ts';
import { code, counted, prose, shortened, table, tallied } from './wording.ts';

/** The programs of the repository. */
export function scripts({ inventory }: Facts, most: number): string {
  const rows = inventory.scripts
    .slice(0, most)
    .map(({ path, purpose }) => [code(path), prose(purpose ?? '–')]);
  return withRest(table(['Script', 'Does'], rows), inventory.scripts.slice(most));
}

/** The workflows that a forge runs. */
export function workflows({ inventory }: Facts, most: number): string {
  const rows = inventory.workflows.slice(0, most).map(({ path, name, triggers }) => [
    code(path),
    prose(name),
    shortened(
      triggers.map((each) => prose(each)),
      4,
    ),
  ]);
  return withRest(table(['Workflow', 'Called', 'Runs on'], rows), inventory.workflows.slice(most));
}

/** The dashboards, by folder. */
export function dashboards({ inventory }: Facts, most: number): string {
  const rows = tallied(inventory.dashboards, ({ path }) => directoryOf(path))
    .slice(0, most)
    .map(({ key, items }) => [
      key === '' ? code(items[0]!.path) : code(key),
      String(items.length),
      shortened(
        items.map(({ title }) => prose(title, 40)),
        5,
      ),
    ]);
  return table(['Folder', 'Dashboards', 'Titles'], rows);
}

/** The configurations of Renovate. */
export function renovate({ inventory }: Facts, most: number): string {
  const rows = inventory.renovate.slice(0, most).map(({ path, extends: bases, managers }) => [
    code(path),
    shortened(
      bases.map((each) => prose(each)),
      4,
    ) || '–',
    shortened(
      managers.map((each) => prose(each)),
      4,
    ) || '–',
  ]);
  return table(['File', 'Extends', 'Looks for updates in'], rows);
}

/** The templates and what they make. */
export function templates(facts: Facts, most: number): string {
  const { inventory, isFile, isFolder } = facts;
  const rows = inventory.templates.slice(0, most).map(({ path, renders }) => {
    const isThere = renders !== undefined && (isFile(renders) || isFolder(renders));
    return [code(path), isThere ? code(renders) : prose(renders ?? '', 100) || '–'];
  });
  return withRest(table(['Template', 'Makes'], rows), inventory.templates.slice(most));
}

function withRest(text: string, rest: readonly { readonly path: string }[]): string {
  if (rest.length === 0) return text;
  const folders = tallied(rest, ({ path }) => directoryOf(path)).slice(0, 6);
  const places = folders.map(({ key, items, first }) =>
    items.length === 1 || key === '' ? code(first.path) : `${code(key)} (${items.length})`,
  );
  return `${text}\n\nAnd ${counted(rest.length, 'more', 'more')}, in ${places.join(', ')}.`;
}
