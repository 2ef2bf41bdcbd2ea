import { directoryOf, isWithin, resolvePath, type Span } from '@hops/text';
import { at, get, itemsOf, textOf, type Mapping, type Node } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { saysOf } from './leaves.ts';
import { leavesFor } from './object-table.ts';
import { patchWords } from './patch-words.ts';
import { code, counted, paragraphs, prose, shortened, table, tallied, type Tally } from './wording.ts';

/** A component and the entry that includes it. */
interface Inclusion {
  readonly path: string;
  readonly from: Span;
  readonly by: string;
  readonly cluster: string;
}

/** The components: what each makes and changes, what it asks for, who includes it. */
export function components(facts: Facts, most: number): string {
  const shown = componentsOf(facts).slice(0, Math.max(8, most));
  const rows = shown.map(({ key, items, first }) => {
    const users = usersOf(items);
    const byCluster = tallied(users, ({ cluster }) => cluster).map(({ key: cluster, items: own }) => {
      const names = shortened(
        own.map(({ by }) => by),
        3 * most,
      );
      return facts.model.clusters.length > 1 ? `${cluster}: ${names}` : names;
    });
    return [code(folderOf(key)), byCluster.join('; '), counted(users.length, 'time'), facts.cite(first.from)];
  });
  const effects = shown
    .map(({ key }) => [nameOfComponent(key), effectsOf(key, facts, most), parametersOf(key, facts)])
    .filter(([, effect]) => effect !== '');
  return paragraphs(
    table(['Component', 'Included by', 'Times', 'For example'], rows),
    table(['Component', 'Makes and changes', 'Placeholders, with defaults'], effects),
  );
}

/** Each once, however many entries of it include the component. */
function usersOf(items: readonly Inclusion[]): Inclusion[] {
  return [...new Map(items.map((each) => [`${each.cluster} ${each.by}`, each])).values()];
}

function componentsOf({ model }: Facts): Tally<Inclusion>[] {
  const included = model.clusters.flatMap(({ name, cluster }) =>
    cluster.kustomizations.flatMap((build) =>
      build.reads
        .filter(({ as }) => as === 'component')
        .map(({ path, from }): Inclusion => ({ path, from, by: build.spec.name, cluster: name })),
    ),
  );
  return tallied(included, ({ path }) => path);
}

/** The folder of the component that a file belongs to. */
export function componentOf(file: string, { model }: Pick<Facts, 'model'>): string | undefined {
  const reaches = model.reached.files;
  const folders = [...reaches].flatMap(([path, all]) =>
    all.some(({ as }) => as === 'component') ? [directoryOf(path)] : [],
  );
  return folders
    .filter((folder) => isWithin(file, folder))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** Those who have something from a component, by its name; else by their own, as many as there is room for. */
export function bearers(
  names: readonly string[],
  file: string,
  { facts, most }: { readonly facts: Facts; readonly most: number },
): string {
  const component = names.length > 3 ? componentOf(file, facts) : undefined;
  return component === undefined
    ? shortened(names, most)
    : `those that include ${component.split('/').slice(-2).join('/')}`;
}

function folderOf(path: string): string {
  return directoryOf(path) === '' ? path : directoryOf(path);
}

function nameOfComponent(path: string): string {
  return folderOf(path).split('/').slice(-2).join('/');
}

function effectsOf(path: string, facts: Facts, most: number): string {
  const root = rootOf(path, facts);
  if (root === undefined) return '';
  const made = filesOf(root, path, facts).flatMap((file) =>
    documentsOf(file, facts).map((node) => madeWords(node, facts, most)),
  );
  const patches = itemsOf(get(root, 'patches')).map(
    (patch) => `patches ${patchWords(fromFile(patch, path, facts))}`,
  );
  const namespace = textOf(get(root, 'namespace'));
  const copied = itemsOf(get(root, 'replacements')).flatMap((each) => replacementWords(each, path, facts));
  const all = [
    ...made,
    ...patches,
    ...copied,
    ...(namespace === undefined ? [] : [`namespace ${namespace}`]),
  ];
  return shortened(
    all.filter((each) => each !== ''),
    most,
  );
}

/** A patch that stands in a file of its own, as that file says it. */
function fromFile(patch: Node, path: string, facts: Facts): Node {
  const file = textOf(get(patch, 'path'));
  const target = file === undefined ? undefined : resolvePath(directoryOf(path), file);
  return (target === undefined ? undefined : rootOf(target, facts)) ?? patch;
}

/** `from Namespace metadata.name to Kustomization spec.targetNamespace`. */
export function replacementWords(entry: Node, path: string, facts: Facts): string[] {
  const file = textOf(get(entry, 'path'));
  const target = file === undefined ? undefined : resolvePath(directoryOf(path), file);
  if (target !== undefined)
    return itemsOf(rootOf(target, facts)).flatMap((each) => replacementWords(each, target, facts));
  const source = get(entry, 'source');
  const from = `${textOf(get(source, 'kind')) ?? ''} ${textOf(get(source, 'name')) ?? ''} ${textOf(get(source, 'fieldPath')) ?? 'metadata.name'}`;
  const to = itemsOf(get(entry, 'targets')).map(
    (each) =>
      `${textOf(at(each, 'select', 'kind')) ?? 'objects'} ${itemsOf(get(each, 'fieldPaths'))
        .flatMap((field) => textOf(field) ?? [])
        .join(' and ')}`,
  );
  return to.length === 0 ? [] : [prose(`copies ${from} to ${to.join('; ')}`, 160)];
}

function filesOf(root: Node, path: string, facts: Facts): string[] {
  return itemsOf(get(root, 'resources')).flatMap((entry) => {
    const target = resolvePath(directoryOf(path), textOf(entry) ?? '');
    if (target === undefined) return [];
    if (facts.isFile(target)) return [target];
    const below = ['kustomization.yaml', 'kustomization.yml']
      .map((name) => `${target}/${name}`)
      .find(facts.isFile);
    const node = below === undefined ? undefined : rootOf(below, facts);
    return node === undefined ? [] : filesOf(node, below!, facts);
  });
}

function madeWords(node: Mapping, facts: Facts, most: number): string {
  const kind = textOf(get(node, 'kind')) ?? '';
  const name = prose(textOf(at(node, 'metadata', 'name')) ?? '', 40);
  const says =
    kind === 'Secret' || most < 8 ? '' : saysOf(get(node, 'spec'), { most: leavesFor(most) }, facts);
  return `${kind} ${name}${says === '' ? '' : ` (${says})`}`;
}

function documentsOf(path: string, { model }: Facts): readonly Mapping[] {
  return model.manifests.find((file) => file.path === path)?.documents ?? [];
}

function rootOf(path: string, { model }: Facts): Node | undefined {
  const file = model.repository.files.yaml(path);
  return file.ok ? file.documents[0]?.root : undefined;
}

/** `APP`, `CAPACITY=5Gi`: the placeholders of a component's files. */
function parametersOf(path: string, facts: Facts): string {
  const root = rootOf(path, facts);
  const files = root === undefined ? [] : [path, ...filesOf(root, path, facts)];
  const matches = files.flatMap((file) => [
    ...(facts.textOf(file) ?? '').matchAll(/(?<!\$)\$\{([A-Z]\w*)(?::?[=-]([^}]*))?\}/g),
  ]);
  const defaults = new Map<string, string>();
  for (const [, name, value] of matches) if (!defaults.get(name!)) defaults.set(name!, value ?? '');
  return (
    [...defaults].map(([name, value]) => prose(value === '' ? name : `${name}=${value}`, 60)).join(', ') ||
    '–'
  );
}
