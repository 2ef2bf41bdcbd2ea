/** A package: the folder of its floor, and its own below that. */
export interface Room {
  readonly floor: string;
  readonly name: string;
}

interface Floor {
  readonly name: string;
  /** Where rooms of one floor may use each other: in this order, a later one the earlier ones. */
  readonly order?: readonly string[];
}

/** The floors, bottom up. */
export const floors: readonly Floor[] = [
  { name: 'foundations', order: ['text', 'memo'] },
  { name: 'languages' },
  { name: 'engines' },
  { name: 'repository', order: ['workspace', 'sources', 'cluster', 'flux', 'inventory', 'model'] },
  { name: 'answers' },
  { name: 'edges' },
];

const withNode = new Set(['repository/workspace', 'repository/sources', 'repository/cluster']);
const filesWithNode = new Set(['foundations/memo/src/disk-store.ts']);

/** Why one room may not import another, or `undefined` where the arrow points down. */
export function forbiddenArrow(from: Room, to: Room): string | undefined {
  const [source, target] = [heightOf(from), heightOf(to)];
  if (target < source) return undefined;
  if (target > source) return `the floor ${to.floor} lies above ${from.floor}`;
  const order = floors[source]?.order;
  if (order === undefined) return `the rooms of the floor ${from.floor} do not know each other`;
  if (order.indexOf(to.name) < order.indexOf(from.name)) return undefined;
  return `on the floor ${from.floor} the order is ${order.join(' < ')}`;
}

/** Whether a source file of a room may use Node.js itself instead of reading through the files it is handed. */
export function mayUseNode({ floor, name }: Room, file: string): boolean {
  return floor === 'edges' || withNode.has(`${floor}/${name}`) || filesWithNode.has(file);
}

function heightOf(room: Room): number {
  return floors.findIndex(({ name }) => name === room.floor);
}
