import { inventoryOf, type Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { appsOf, type App } from './app.ts';
import { rankedFiles, type RankedFile } from './ranking/files.ts';
import { appLists, type AppList } from './ranking/lists.ts';

/** What is learnt of a repository before anything is asked. */
export interface Knowledge {
  readonly apps: readonly App[];
  readonly inventory: Inventory;
  readonly files: readonly RankedFile[];
  readonly lists: readonly AppList[];
}

const learnt = new WeakMap<Model, Knowledge>();

/** What a model tells, learnt once. */
export function knowledgeOf(model: Model): Knowledge {
  const knowledge = learnt.get(model) ?? learn(model);
  learnt.set(model, knowledge);
  return knowledge;
}

function learn(model: Model): Knowledge {
  const inventory = inventoryOf(model.repository);
  const files = rankedFiles(model, inventory);
  return { apps: appsOf(model), inventory, files, lists: appLists(files) };
}
