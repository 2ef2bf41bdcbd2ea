import type { Placing } from '@hops/model';
import { at, get, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import type { Remote } from './secrets.ts';

/** What reading an entry of an ExternalSecret needs beside the entry. */
export interface RemoteContext {
  readonly placeOf: Placing['place'];
  /** `Kind/name` of the store that the entry fetches from. */
  readonly store: string | undefined;
}

/** What an entry of `data` fetches. Fields: https://external-secrets.io/latest/api/externalsecret/ */
export function singleRemote(entry: Node, context: RemoteContext): Remote | undefined {
  return itemRemote(get(entry, 'remoteRef'), context) ?? generatorRemote(entry, context);
}

/** What an entry of `dataFrom` fetches. */
export function bulkRemote(entry: Node, context: RemoteContext): Remote | undefined {
  return (
    itemRemote(get(entry, 'extract'), context) ??
    findRemote(get(entry, 'find'), context) ??
    generatorRemote(entry, context)
  );
}

function itemRemote(reference: Node | undefined, { placeOf, store }: RemoteContext): Remote | undefined {
  const key = get(reference, 'key');
  const name = textOf(key);
  if (key === undefined || name === undefined) return undefined;
  return {
    kind: 'item',
    name,
    property: textOf(get(reference, 'property')),
    store,
    place: placeOf(spanOf(resolve(key))),
  };
}

function findRemote(find: Node | undefined, { placeOf, store }: RemoteContext): Remote | undefined {
  if (find === undefined) return undefined;
  return {
    kind: 'find',
    name: textOf(at(find, 'name', 'regexp')) ?? textOf(get(find, 'path')) ?? 'tags',
    store,
    place: placeOf(spanOf(resolve(find))),
  };
}

function generatorRemote(entry: Node, { placeOf }: RemoteContext): Remote | undefined {
  const reference = at(entry, 'sourceRef', 'generatorRef');
  const name = get(reference, 'name');
  if (name === undefined) return undefined;
  return {
    kind: 'generator',
    name: `${textOf(get(reference, 'kind')) ?? 'Generator'}/${textOf(name) ?? ''}`,
    place: placeOf(spanOf(resolve(name))),
  };
}
