import type { BuiltObject } from '@hops/flux';
import { at, get, itemsOf, resolve, textOf, type Node } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { keysOf, writtenText } from './leaves.ts';
import { objectsOf, ownersOf } from './object-table.ts';
import { externalSecretsOf } from './stores.ts';
import { paragraphs, prose, shortened, table, tallied } from './wording.ts';

/** One entry of a store and the object that fetches it. */
interface Fetch {
  readonly item: string;
  readonly object: BuiltObject;
}

/** From so many rows on there is room for the Secrets that are made. */
const wide = 14;

/** The entries of the stores, who fetches each, and into which keys of which Secret. */
export function secretItems(facts: Facts, most: number): string {
  const items = tallied(
    externalSecretsOf(facts).flatMap((object) => fetchesOf(object, facts)),
    ({ item }) => item,
  );
  const own = items.filter(({ key, items: all }) => isOwn(key, all));
  const shared = items.filter((each) => !own.includes(each)).slice(0, 3 * most);
  const rows = shared.map(({ key, items: all, first }) => {
    const secrets = [...new Set(all.map(({ object }) => secretWords(object, most)))];
    return [
      prose(key, 60),
      shortened(ownersOf(all.map(({ object }) => object)), 2 * most),
      ...(most < wide ? [] : [shortened(secrets, 2)]),
      facts.citeName(first.object),
    ];
  });
  const secretColumn = most < wide ? [] : ['Into Secret'];
  return paragraphs(
    table(['Entry of the store', 'Fetched by', ...secretColumn, 'For example'], rows),
    pushed(facts, most),
    table(
      ['Fetched only by the app of the same name'],
      own.length === 0
        ? []
        : [
            [
              shortened(
                own.map(({ key }) => prose(key, 60)),
                4 * most,
              ),
            ],
          ],
    ),
  );
}

function fetchesOf(object: BuiltObject, facts: Facts): Fetch[] {
  const spec = specOf(object);
  const data = itemsOf(get(spec, 'data')).map((each) => at(each, 'remoteRef', 'key'));
  const whole = itemsOf(get(spec, 'dataFrom')).map((each) => at(each, 'extract', 'key'));
  const names = [...data, ...whole].flatMap((node) => itemName(node, facts) ?? []);
  return [...new Set(names)].map((item) => ({ item, object }));
}

function itemName(node: Node | undefined, facts: Facts): string | undefined {
  const scalar = node && resolve(node);
  return scalar?.kind === 'scalar' ? writtenText(scalar, facts) : undefined;
}

function isOwn(item: string, fetches: readonly Fetch[]): boolean {
  return ownersOf(fetches.map(({ object }) => object)).every((owner) => owner === item);
}

/** The Secret that an ExternalSecret makes, with its keys. */
function secretWords(object: BuiltObject, most: number): string {
  const spec = specOf(object);
  const name = textOf(at(spec, 'target', 'name')) ?? object.id.name;
  const fetched = itemsOf(get(spec, 'data')).flatMap((each) => textOf(get(each, 'secretKey')) ?? []);
  const keys = [...keysOf(at(spec, 'target', 'template', 'data')), ...fetched];
  return keys.length === 0 || most < 30
    ? prose(name, 60)
    : `${prose(name, 60)} (${shortened(
        keys.map((key) => prose(key)),
        5,
      )})`;
}

function specOf({ node }: BuiltObject): Node | undefined {
  return at(node, 'spec', 'externalSecretSpec') ?? get(node, 'spec');
}

/** What the cluster writes into a store: which entry, from which Secret. */
function pushed(facts: Facts, most: number): string {
  const pushes = objectsOf(facts, ({ id }) => /^(?:Cluster)?PushSecret$/.test(id.kind));
  const words = pushes.map((object) => {
    const entries = itemsOf(at(object.node, 'spec', 'data')).flatMap(
      (each) => itemName(at(each, 'match', 'remoteRef', 'remoteKey'), facts) ?? [],
    );
    const secret = textOf(at(object.node, 'spec', 'selector', 'secret', 'name')) ?? '';
    return `${prose([...new Set(entries)].join(', '))} from ${prose(secret)} ${facts.citeName(object)}`;
  });
  const all = [...new Set(words)];
  return table(
    ['Written into the store, from which Secret'],
    all.length === 0 ? [] : [[shortened(all, 3 * most)]],
  );
}
