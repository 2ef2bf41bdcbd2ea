import { groups, type BuiltObject } from '@hops/flux';
import { at, entriesOf, get, itemsOf, keyText, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { saysOf } from './leaves.ts';
import { counted, paragraphs, shortened, table, tallied } from './wording.ts';

/** One object that fetches Secrets, and the store that it names. */
interface StoreUse {
  readonly store: string;
  readonly object: BuiltObject;
}

/** The stores of External Secrets, with what they give. */
export function stores(facts: Facts, most: number): string {
  const objects = facts.model.clusters.flatMap((cluster) => cluster.objects);
  const uses = tallied(objects.flatMap(usesOf), ({ store }) => store);
  const declared = objects.filter(isStore);
  const unused = declared.map(titleOf).filter((title) => !uses.some(({ key }) => key === title));
  const rows = [...uses, ...[...new Set(unused)].map((key) => ({ key, items: [], first: undefined }))].map(
    ({ key, items, first }) => {
      const store = declared.find((each) => titleOf(each) === key);
      const namespaces = [...new Set(items.map(({ object }) => object.id.namespace))];
      return [
        key,
        store === undefined ? '–' : providerWords(store, most, facts),
        store === undefined ? 'elsewhere' : facts.citeName(store),
        items.length === 0
          ? 'nothing'
          : `${counted(items.length, 'object')} in ${shortened(namespaces, most)}`,
        first === undefined ? '–' : facts.citeName(first.object),
      ];
    },
  );
  return paragraphs(table(['Store', 'Provider', 'Declared', 'Fetched from by', 'For example'], rows));
}

/** The ExternalSecrets of the repository, in the order of the build. */
export function externalSecretsOf({ model }: Pick<Facts, 'model'>): BuiltObject[] {
  return model.clusters.flatMap(({ objects }) => objects.filter(({ id }) => fetching.has(id.kind)));
}

const fetching = new Set(['ExternalSecret', 'ClusterExternalSecret']);

function usesOf(object: BuiltObject): StoreUse[] {
  if (!fetching.has(object.id.kind) || object.id.group !== groups.externalSecrets) return [];
  const spec = at(object.node, 'spec', 'externalSecretSpec') ?? get(object.node, 'spec');
  const sources = [...itemsOf(get(spec, 'data')), ...itemsOf(get(spec, 'dataFrom'))];
  const references = [
    get(spec, 'secretStoreRef'),
    ...sources.map((each) => at(each, 'sourceRef', 'storeRef')),
  ];
  const names = references.flatMap((reference) => {
    const name = textOf(get(reference, 'name'));
    return name === undefined ? [] : [`${textOf(get(reference, 'kind')) ?? 'SecretStore'} ${name}`];
  });
  return [...new Set(names)].map((store) => ({ store, object }));
}

function isStore({ id }: BuiltObject): boolean {
  return id.group === groups.externalSecrets && /^(?:Cluster)?SecretStore$/.test(id.kind);
}

function titleOf({ id }: BuiltObject): string {
  return `${id.kind} ${id.name}`;
}

/** The provider with its fields: where it is asked, and the Secret that opens it. */
function providerWords(store: BuiltObject, most: number, facts: Facts): string {
  const says = saysOf(at(store.node, 'spec', 'provider'), { most }, facts);
  return says === '' ? providerOf(store) : `${providerOf(store)} (${says})`;
}

function providerOf({ node }: BuiltObject): string {
  const [provider] = entriesOf(at(node, 'spec', 'provider'));
  return (provider && keyText(provider)) ?? '–';
}
