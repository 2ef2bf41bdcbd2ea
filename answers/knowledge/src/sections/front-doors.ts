import type { BuiltObject } from '@hops/flux';
import { entriesOf, get, itemsOf, keyText, resolve, textOf, type Node } from '@hops/yaml';

/** The gateways and ingress classes that an object's routes name, in its own spec or in a chart's values. */
export function frontDoors(object: BuiltObject): string[] {
  return [...new Set(doorsIn(get(object.node, 'spec')))];
}

function doorsIn(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const resolved = resolve(node);
  if (resolved.kind === 'sequence') return resolved.items.flatMap(doorsIn);
  return entriesOf(resolved).flatMap((entry) => {
    const key = keyText(entry) ?? '';
    if (key === 'parentRefs')
      return itemsOf(entry.value).flatMap((parent) => textOf(get(parent, 'name')) ?? []);
    if (/^(?:ingressClassName|className)$/.test(key)) return textOf(entry.value) ?? [];
    return doorsIn(entry.value);
  });
}

/** Where an object names one of them first. */
export function doorNode(node: Node | undefined, name: string): Node | undefined {
  if (node === undefined) return undefined;
  const resolved = resolve(node);
  const below = resolved.kind === 'sequence' ? resolved.items : entriesOf(resolved).map(({ value }) => value);
  const own = [
    ...itemsOf(get(resolved, 'parentRefs')).flatMap((parent) => get(parent, 'name') ?? []),
    get(resolved, 'ingressClassName') ?? get(resolved, 'className'),
  ].find((each) => textOf(each) === name);
  if (own !== undefined) return own;
  for (const child of below) {
    const found = doorNode(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
