import type { BuiltObject } from '@hops/flux';
import { get } from '@hops/yaml';
import { nameSpan } from '@hops/model';
import { bearers } from './components.ts';
import type { Facts } from './facts.ts';
import { saysOf, writtenText } from './leaves.ts';
import { prose, shortened, table, tallied } from './wording.ts';
import { at, resolve } from '@hops/yaml';

/** How much a table of objects tells. */
export interface ObjectTable {
  readonly most: number;
  /** What the column says of an object; the fields of its spec unless given. */
  readonly says?: (object: BuiltObject) => string;
}

/** What objects say, one row for those that are written at one place, with the apps that bring them. */
export function objectTable(
  objects: readonly BuiltObject[],
  { most, says }: ObjectTable,
  facts: Facts,
): string {
  const tell = says ?? ((object) => saysOf(get(object.node, 'spec'), { most: leavesFor(most) }, facts));
  const groups = tallied(objects, (object) => `${object.id.kind} ${facts.citeName(object)}`);
  const rows = groups
    .slice(0, most)
    .map(({ first, items }) => [
      titleOf(first, facts),
      tell(first) || '–',
      bearers(ownersOf(items), facts.placeOf(nameSpan(first.node)).file, { facts, most }),
      facts.citeName(first),
    ]);
  const rest = groups.slice(most);
  const names = rest.map(({ first }) => titleOf(first, facts));
  return rest.length === 0
    ? table(header, rows)
    : `${table(header, rows)}\n\nAlso: ${shortened([...new Set(names)], most)}.`;
}

const header = ['Object', 'Says', 'Of', 'Written'];

/** How many fields of an object a table of so many rows tells. */
export function leavesFor(most: number): number {
  return most < 10 ? 5 : most < 30 ? 9 : 14;
}

/** The names of the Kustomizations that bring objects. */
export function ownersOf(objects: readonly BuiltObject[]): string[] {
  return [...new Set(objects.map(({ owner }) => owner.slice(owner.indexOf('/') + 1)))];
}

/** Kind and name of an object, the name as it is written. */
function titleOf({ id, node }: BuiltObject, facts: Facts): string {
  const name = at(node, 'metadata', 'name');
  const scalar = name && resolve(name);
  return `${id.kind} ${prose(scalar?.kind === 'scalar' ? writtenText(scalar, facts) : id.name, 60)}`;
}

/** The objects of all clusters whose kind or group matches. */
export function objectsOf(
  { model }: Pick<Facts, 'model'>,
  isMeant: (object: BuiltObject) => boolean,
): BuiltObject[] {
  return model.clusters.flatMap(({ objects }) => objects.filter(isMeant));
}
