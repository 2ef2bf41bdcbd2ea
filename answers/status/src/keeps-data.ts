import type { BuiltObject } from '@hops/flux';
import { entriesOf, get, isMapping, itemsOf, keyText, resolve, textOf, type Node } from '@hops/yaml';

/** Whether an object mounts an NFS export: a volume of a pod, a PersistentVolume, or a chart's value of that form. */
export function mountsNfs({ node }: BuiltObject): boolean {
  return holdsNfs(node);
}

function holdsNfs(node: Node): boolean {
  const value = resolve(node);
  if (!isMapping(value)) return itemsOf(value).some(holdsNfs);
  if (textOf(get(value, 'type')) === 'nfs') return isExport(value);
  return entriesOf(value).some((entry) =>
    keyText(entry) === 'nfs' ? isExport(entry.value) : holdsNfs(entry.value),
  );
}

/** An export is named by its server and its path. */
function isExport(node: Node): boolean {
  return textOf(get(node, 'server')) !== undefined && textOf(get(node, 'path')) !== undefined;
}
