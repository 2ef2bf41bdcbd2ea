import type { BuiltObject } from '@hops/flux';
import { at, itemsOf, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import type { Mention } from '../reference.ts';
import type { Dialect, Made } from './dialect.ts';

/** Where each workload kind keeps its pod's specification. */
const podSpecs: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** The claims that plain workloads mount, and those that StatefulSets and controllers of storage make. */
export const claimsDialect: Dialect = {
  name: 'claims',
  mentions: ({ objects }) => objects.flatMap(workloadMentions),
  makes: ({ objects }) => objects.flatMap(madeClaims),
};

/** The identity of a PersistentVolumeClaim. */
export function claimKey(namespace: string, name: string): Made['key'] {
  return { group: '', kind: 'PersistentVolumeClaim', namespace, name };
}

function workloadMentions(from: BuiltObject): Mention[] {
  const path = podSpecs[from.id.kind];
  if (path === undefined) return [];
  return itemsOf(at(from.node, ...path, 'volumes')).flatMap((volume) => {
    const claim = at(volume, 'persistentVolumeClaim', 'claimName');
    return claim ? claimMention(from, claimKey(from.id.namespace, textOf(claim) ?? ''), claim) : [];
  });
}

/** The mention of a claim by the scalar that names it; none where the name is empty. */
export function claimMention(from: BuiltObject, to: Made['key'], name: Node): Mention[] {
  return to.name === ''
    ? []
    : [{ kind: 'mounts claim', from, to, span: spanOf(resolve(name)), optional: false }];
}

function madeClaims(by: BuiltObject): Made[] {
  const { namespace, name } = by.id;
  if (by.id.kind === 'StatefulSet') {
    return itemsOf(at(by.node, 'spec', 'volumeClaimTemplates')).flatMap((template) => {
      const prefix = textOf(at(template, 'metadata', 'name'));
      return replicas(by.node).map((index) => ({
        key: claimKey(namespace, `${prefix}-${name}-${index}`),
        by,
      }));
    });
  }
  return [];
}

function replicas(node: Node): number[] {
  const count = Number(textOf(at(node, 'spec', 'replicas')) ?? '1');
  return Array.from(
    { length: Number.isInteger(count) && count >= 0 && count <= 1000 ? count : 1 },
    (_, index) => index,
  );
}
