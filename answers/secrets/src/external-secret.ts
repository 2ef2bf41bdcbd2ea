import { templateVariables, type Placing } from '@hops/model';
import { groups, isKind, type BuiltObject, type Cluster } from '@hops/flux';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';
import { bulkRemote, singleRemote, type RemoteContext } from './remote.ts';
import { propertyBefore } from './rewrite.ts';
import type { Ingredient, Remote, Store } from './secrets.ts';
import { storesOf, storeTitle } from './store.ts';

/** What an ExternalSecret says of where its keys come from. */
export interface Fetching {
  readonly refreshInterval: string | undefined;
  readonly stores: readonly Store[];
  /** What a key of the Secret is made of. */
  ingredientsOf(key: string): Ingredient[];
  /** What `dataFrom` brings under names of its own. */
  readonly more: readonly Remote[];
}

/** Whether an object is an ExternalSecret, for one namespace or for many. */
export function isExternalSecret({ node }: BuiltObject): boolean {
  return ['ExternalSecret', 'ClusterExternalSecret'].some((kind) =>
    isKind(node, groups.externalSecrets, kind),
  );
}

/**
 * Reads an ExternalSecret or ClusterExternalSecret, v1 or v1beta1. A key that a template makes is made of the template's
 * variables; `data` goes before `dataFrom`. Fields: https://external-secrets.io/latest/api/externalsecret/
 */
export function readFetching(object: BuiltObject, cluster: Cluster, placeOf: Placing['place']): Fetching {
  const spec = at(object.node, 'spec', 'externalSecretSpec') ?? get(object.node, 'spec');
  const contextOf = (entry: Node): RemoteContext => ({ placeOf, store: storeTitle(spec, entry) });
  const single = readData(spec, contextOf);
  const bulks = readDataFrom(spec, contextOf);
  const remotesOf = (variable: string): Remote[] => {
    const remote = single.get(variable);
    return remote ? [remote] : bulks.flatMap((bulk) => candidate(bulk, variable));
  };
  return {
    refreshInterval: textOf(get(spec, 'refreshInterval')),
    stores: storesOf(spec, object, cluster, placeOf),
    ingredientsOf: (key) =>
      variablesOf(spec, key).map((variable) => ({ variable, remotes: remotesOf(variable) })),
    more: bulks.map(({ remote }) => remote),
  };
}

/** What a key is made of: the variables of its template, or what is fetched under its name. */
function variablesOf(spec: Node | undefined, key: string): string[] {
  const template = textOf(at(spec, 'target', 'template', 'data', key));
  return template === undefined ? [key] : templateVariables(template);
}

function readData(
  spec: Node | undefined,
  contextOf: (entry: Node) => RemoteContext,
): ReadonlyMap<string, Remote> {
  const remotes = itemsOf(get(spec, 'data')).flatMap((entry): [string, Remote][] => {
    const key = textOf(get(entry, 'secretKey'));
    const remote = singleRemote(entry, contextOf(entry));
    return key === undefined || remote === undefined ? [] : [[key, remote]];
  });
  return new Map(remotes);
}

/** One entry of `dataFrom`, and the rules that rename what it brings. */
interface Bulk {
  readonly remote: Remote;
  readonly rewrite: Node | undefined;
}

function readDataFrom(spec: Node | undefined, contextOf: (entry: Node) => RemoteContext): Bulk[] {
  return itemsOf(get(spec, 'dataFrom')).flatMap((entry) => {
    const remote = bulkRemote(entry, contextOf(entry));
    return remote === undefined ? [] : [{ remote, rewrite: get(entry, 'rewrite') }];
  });
}

/** An entry of `dataFrom` as the origin of a key, unless its rules make other names only. */
function candidate({ remote, rewrite }: Bulk, key: string): Remote[] {
  if (remote.kind !== 'item') return [remote];
  const before = propertyBefore(rewrite, key);
  if (before.kind === 'impossible') return [];
  if (before.kind === 'unknown') return [remote];
  const outer = remote.property === undefined ? '' : `${remote.property}.`;
  return [{ ...remote, property: `${outer}${before.name}` }];
}
