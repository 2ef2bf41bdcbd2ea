import { at, textOf, type Node } from '@hops/yaml';
import type { Step } from '../answer.ts';
import { listed } from '../areas.ts';
import { itemReferences } from '../item-texts.ts';
import { scalarsOf } from '../manifest-scalars.ts';
import { holds } from '../names.ts';
import type { CopiedDocument } from './documents.ts';

/** The items that the new ExternalSecrets read: to be made where they are the app's own, to be looked at else. */
export function secretSteps(documents: readonly CopiedDocument[], name: string): Step[] {
  return documents
    .filter(({ kind }) => kind === 'ExternalSecret')
    .flatMap((document) => itemsRead(document.root).map((item) => stepFor(item, document, name)));
}

interface Item {
  readonly key: string;
  readonly node: Node;
  readonly fields: ReadonlySet<string>;
}

function stepFor({ key, node, fields }: Item, { root, place }: CopiedDocument, name: string): Step {
  const store = textOf(at(root, 'spec', 'secretStoreRef', 'name')) ?? 'named there';
  const names = [...fields].toSorted();
  const wanted =
    names.length === 0
      ? 'what is read of it'
      : `the ${names.length === 1 ? 'field' : 'fields'} ${listed(names)}`;
  return holds(key, name)
    ? { text: `Create the item ${key} in the store ${store}, with ${wanted}:`, places: [place(node)] }
    : {
        text: `See whether the item ${key} in the store ${store} is the right one; its users share it:`,
        places: [place(node)],
      };
}

/** The remote items, each with the fields that are read of it; what a template takes may come from any. */
function itemsRead(root: Node): Item[] {
  const items = new Map<string, { key: string; node: Node; fields: Set<string> }>();
  for (const { key: node, property } of itemReferences(root)) {
    const key = textOf(node) ?? '';
    const item = items.get(key) ?? { key, node, fields: new Set() };
    if (property !== undefined) item.fields.add(property);
    items.set(key, item);
  }
  const [only, ...others] = items.values();
  const takes = at(root, 'spec', 'dataFrom') !== undefined && others.length === 0;
  if (only && takes) for (const field of templateFields(root)) only.fields.add(field);
  return [...items.values()];
}

function templateFields(root: Node): string[] {
  const template = at(root, 'spec', 'target', 'template');
  if (template === undefined) return [];
  const texts = scalarsOf(template).map(({ scalar }) => scalar.text);
  return texts.flatMap((text) =>
    [...text.matchAll(/\{\{[^}]*?\}\}/g)].flatMap(([action]) =>
      [...action.matchAll(/(?<![\w")\]])\.(\w+)/g)].flatMap(([, field = '']) => field),
    ),
  );
}
