import type { ObjectKey } from '@hops/flux';

type Named = Pick<ObjectKey, 'kind' | 'namespace' | 'name'>;

/** `Kind/namespace/name`, as a target is written; without the namespace where it has none. */
export function nameOfObject({ kind, namespace, name }: Named): string {
  return [kind, namespace, name].filter((part) => part !== '').join('/');
}

/** `Kind namespace/name`, as a sentence says it. */
export function sayObject(key: Named): string {
  return nameOfObject(key).replace('/', ' ');
}
