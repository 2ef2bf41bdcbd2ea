import { at, textOf, type Node } from '@hops/yaml';
import { groups, isKind } from './kinds.ts';

/** The name of the Secret that an object's controller creates, or `undefined` where it creates none. */
export function madeSecretName(node: Node): string | undefined {
  const ownName = textOf(at(node, 'metadata', 'name'));
  if (isKind(node, groups.externalSecrets, 'ExternalSecret')) {
    return textOf(at(node, 'spec', 'target', 'name')) ?? ownName;
  }
  if (isKind(node, groups.externalSecrets, 'ClusterExternalSecret')) {
    const target = textOf(at(node, 'spec', 'externalSecretSpec', 'target', 'name'));
    return target ?? textOf(at(node, 'spec', 'externalSecretName')) ?? ownName;
  }
  if (isKind(node, 'bitnami.com', 'SealedSecret')) return ownName;
  return undefined;
}
