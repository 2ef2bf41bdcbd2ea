import { buildRepository } from '@hops/flux';
import { inventoryOf, type Inventory } from '@hops/inventory';
import { memorySnapshot, openWorkingTree, sourceIgnore, type Snapshot } from '@hops/workspace';

/** The inventory of a repository that is written down here. */
export function inventoryOfTexts(texts: Readonly<Record<string, string>>): Inventory {
  return inventoryOfSnapshot(memorySnapshot(texts));
}

/** The inventory of a folder. */
export async function inventoryOfFolder(folder: string): Promise<Inventory> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  return inventoryOfSnapshot(opened.snapshot);
}

function inventoryOfSnapshot(snapshot: Snapshot): Inventory {
  return inventoryOf(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}
