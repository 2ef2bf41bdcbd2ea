import { nameSpan, type Placing } from '@hops/model';
import { isKind, type BuiltObject, type Cluster, type Provider } from '@hops/flux';
import { compareSpans } from '@hops/text';
import { entriesOf, get, isMapping, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import { isExternalSecret, type Fetching } from './external-secret.ts';
import type { Maker, MakerKind } from './secrets.ts';

/** An object that a Secret is made of, the keys that it tells of, and where an ExternalSecret fetches them. */
export interface MakerObject {
  readonly object: BuiltObject;
  readonly provider: Provider | undefined;
  readonly fetching: Fetching | undefined;
}

/** Describes what a Secret is made of. */
export function makerOf(made: MakerObject, cluster: Cluster, placeOf: Placing['place']): Maker {
  const { kind, namespace, name } = made.object.id;
  const generated = encryptedInput(made, cluster);
  const place = placeOf(nameSpan(made.object.node));
  return {
    kind: generated === undefined ? makerKind(made.object) : 'SOPS',
    object: `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`,
    place: generated === undefined ? place : { file: generated, line: 1, column: 1 },
    stores: made.fetching?.stores ?? [],
    refreshInterval: made.fetching?.refreshInterval,
  };
}

function makerKind(object: BuiltObject): MakerKind {
  const { node, id } = object;
  if (isExternalSecret(object))
    return id.kind === 'ExternalSecret' ? 'ExternalSecret' : 'ClusterExternalSecret';
  if (isKind(node, 'bitnami.com', 'SealedSecret')) return 'SealedSecret';
  if (!isKind(node, '', 'Secret') || isFilledByCluster(node)) return 'controller';
  return isMapping(get(node, 'sops')) ? 'SOPS' : 'manifest';
}

/** Rule: https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets */
function isFilledByCluster(node: Node): boolean {
  return textOf(get(node, 'type')) === 'kubernetes.io/service-account-token';
}

/** The first file that a generator made the Secret of and that SOPS encrypted: its name says so. */
function encryptedInput({ object }: MakerObject, { kustomizations }: Cluster): string | undefined {
  if (!isKind(object.node, '', 'Secret')) return undefined;
  const values = entriesOf(get(object.node, 'data')).map(({ value }) => spanOf(resolve(value)));
  const build = kustomizations.find(({ spec }) => `${spec.namespace}/${spec.name}` === object.owner);
  const inputs = build?.reads.filter(({ path }) => /\bsops\b/.test(path)) ?? [];
  return inputs.find(({ from }) => values.some((span) => compareSpans(span, from) === 0))?.path;
}
