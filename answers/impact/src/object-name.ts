import type { ObjectKey } from '@hops/flux';

type Named = Pick<ObjectKey, 'kind' | 'namespace' | 'name'>;

/** `Kind/namespace/name`, as a target is written; without the namespace where it has none. */
export function nameOfObject({ kind, namespace, name }: Named): string {
  return [kind, namespace, name].filter((part) => part !== '').join('/');
}

/** Whether it is what `Kind/namespace/name`, or `Kind/name`, calls it; the kind in any case. */
export function isCalled(object: Named, text: string): boolean {
  const [kind = '', ...rest] = text.split('/');
  if (kind.toLowerCase() !== object.kind.toLowerCase()) return false;
  return rest.join('/') === object.name || rest.join('/') === `${object.namespace}/${object.name}`;
}

/** A name without the hash that kustomize adds to what it generates. */
export function withoutHash(name: string): string {
  return name.replace(/-[2456789bcdfghkmt]{10}$/, '');
}

/** `Kind namespace/name`, as a sentence says it. */
export function sayObject(key: Named): string {
  return nameOfObject(key).replace('/', ' ');
}
