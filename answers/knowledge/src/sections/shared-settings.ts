import { isKustomizationFile } from '@hops/model';
import { at, get, itemsOf, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import { replacementWords } from './components.ts';
import type { Facts } from './facts.ts';
import { keysOf } from './leaves.ts';
import { patchWords } from './patch-words.ts';
import { code, counted, prose, shortened, table, tallied } from './wording.ts';

/** What a kustomization does to everything that it lists, and where. */
interface Effect {
  readonly words: string;
  readonly path: string;
  readonly place: string;
}

/** What the kustomizations of folders do to all that they list: namespace, replacements, patches, labels. */
export function sharedSettings(facts: Facts, most: number): string {
  const files = [...facts.model.reached.files].filter(
    ([path, reaches]) => isKustomizationFile(path) && !reaches.some(({ as }) => as === 'component'),
  );
  const effects = files.flatMap(([path]) => effectsOf(path, facts));
  const rows = tallied(effects, ({ words }) => words)
    .slice(0, most)
    .map(({ key, items, first }) => [
      key,
      items.length > 2 ? counted(items.length, 'folder') : items.map(({ path }) => code(path)).join(', '),
      first.place,
    ]);
  return table(['A kustomization does to all it lists', 'Where', 'For example'], rows);
}

function effectsOf(path: string, facts: Facts): Effect[] {
  const file = facts.model.repository.files.yaml(path);
  const root = file.ok ? file.documents[0]?.root : undefined;
  const effect = (words: string, node: Node | undefined): Effect[] =>
    node === undefined || words === '' ? [] : [{ words, path, place: facts.cite(spanOf(resolve(node))) }];
  return [
    ...effect('sets the namespace', get(root, 'namespace')),
    ...itemsOf(get(root, 'replacements')).flatMap((each) =>
      effect(replacementWords(each, path, facts).join('; '), each),
    ),
    ...itemsOf(get(root, 'patches')).flatMap((each) =>
      textOf(get(each, 'patch')) === undefined ? [] : effect(`patches ${patchWords(each)}`, each),
    ),
    ...['labels', 'commonLabels', 'commonAnnotations'].flatMap((field) =>
      effect(`adds ${field} ${shortened(labelNames(get(root, field)), 4)}`, get(root, field)),
    ),
    ...effect('keeps its generated files from substitution', optOut(root)),
  ];
}

function labelNames(node: Node | undefined): string[] {
  const listed = itemsOf(node).flatMap((each) => keysOf(get(each, 'pairs')));
  return [...listed, ...keysOf(node)].map((name) => prose(name));
}

function optOut(root: Node | undefined): Node | undefined {
  const found = at(root, 'generatorOptions', 'annotations', 'kustomize.toolkit.fluxcd.io/substitute');
  return textOf(found) === 'disabled' ? found : undefined;
}
