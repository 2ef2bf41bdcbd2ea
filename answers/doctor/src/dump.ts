import type { ObjectKey } from '@hops/flux';
import { field, isList, listAt, parseJsonValues, textAt, type Json } from './json.ts';

/** One object of a dump. */
export interface Resource {
  readonly key: ObjectKey;
  readonly json: Json;
}

/** The objects of a cluster as kubectl saved them, without any Secret. */
export interface Dump {
  readonly resources: readonly Resource[];
  readonly events: readonly Json[];
}

/** A dump, or why a text is none. */
export type DumpResult =
  | { readonly ok: true; readonly dump: Dump }
  | { readonly ok: false; readonly message: string };

/**
 * Reads what `kubectl get … -o json` printed: an object, a List, an array of them, or several in a row. Objects of kind
 * Secret are dropped unread. A text that is no JSON, and one without any object or List, is refused.
 */
export function readDump(text: string): DumpResult {
  const values = parseJsonValues(text);
  if (values === undefined) return { ok: false, message: 'it is no JSON: save it with `-o json`.' };
  const objects = values.flatMap(objectsIn);
  if (objects.length === 0 && !values.some(isObjectList))
    return { ok: false, message: 'it holds no object of Kubernetes: save it with `kubectl get … -o json`.' };
  const wanted = objects.filter(({ key }) => key.kind !== 'Secret');
  return {
    ok: true,
    dump: {
      resources: wanted.filter(({ key }) => key.kind !== 'Event'),
      events: wanted.filter(({ key }) => key.kind === 'Event').map(({ json }) => json),
    },
  };
}

function objectsIn(json: Json): Resource[] {
  if (isList(json)) return json.flatMap(objectsIn);
  if (isObjectList(json)) return listAt(json, 'items').flatMap(objectsIn);
  const kind = textAt(json, 'kind');
  const name = textAt(json, 'metadata', 'name');
  if (kind === '' || name === '') return [];
  const group = groupOf(textAt(json, 'apiVersion'));
  return [{ key: { group, kind, namespace: textAt(json, 'metadata', 'namespace'), name }, json }];
}

function isObjectList(json: Json): boolean {
  return textAt(json, 'kind').endsWith('List') && isList(field(json, 'items'));
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
