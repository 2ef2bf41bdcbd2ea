import { groups, isKind, type BuiltObject } from '@hops/flux';
import { entriesOf, keyText, resolve, textOf, type Node } from '@hops/yaml';
import type { Restart } from './secrets.ts';

const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/**
 * How the pods of an object that reads a Secret learn of a new value; `none` for what is no workload: jobs and
 * controllers read it the next time they run.
 */
export function restartOf(object: BuiltObject, secret: string): Restart {
  const hasPods = workloads.has(object.id.kind) || isKind(object.node, groups.helm, 'HelmRelease');
  if (!hasPods) return 'none';
  return isReloaded(object.node, secret) ? 'by Reloader' : 'by hand';
}

/** Whether an annotation in a tree asks for it. Annotations: https://github.com/stakater/Reloader#readme */
function isReloaded(node: Node, secret: string): boolean {
  const tree = resolve(node);
  if (tree.kind === 'sequence') return tree.items.some((item) => isReloaded(item, secret));
  return entriesOf(tree).some((entry) => {
    const key = keyText(entry) ?? '';
    return key.includes('reloader.stakater.com/')
      ? asksFor(key, textOf(entry.value) ?? '', secret)
      : isReloaded(entry.value, secret);
  });
}

function asksFor(annotation: string, value: string, secret: string): boolean {
  if (/^(?:secret\.)?reloader\.stakater\.com\/auto$/.test(annotation)) return value === 'true';
  const names = value.split(',').map((name) => name.trim());
  return annotation === 'secret.reloader.stakater.com/reload' && names.includes(secret);
}
