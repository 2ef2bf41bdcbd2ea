import { groups, isKind, madeSecretName, type BuiltObject } from '@hops/flux';
import { at, entriesOf, get, itemsOf, keyText, textOf, type Node } from '@hops/yaml';
import { dataNames, outputField } from './data-names.ts';
import type { Dialect, DialectInput, Made, Possible } from './dialect.ts';

/** The Secrets that controllers bring into being: ExternalSecrets, SealedSecrets, certificates, databases, copies. */
export const secretsDialect: Dialect = {
  name: 'secrets',
  makes: (input) => input.objects.flatMap((by) => madeSecrets(by, input)),
  mayMake: (input) => input.objects.flatMap((object) => [...copies(object), ...outputs(object, input)]),
};

function madeSecrets(by: BuiltObject, input: DialectInput): Made[] {
  const made = madeSecretName(by.node);
  const names = made === undefined ? operatorNames(by) : [made];
  const namespace = homeOf(by, input);
  return names.map((name) => ({ key: { group: '', kind: 'Secret', namespace, name }, by }));
}

/**
 * The namespace of the Secrets that an object names or makes: its own; that of cert-manager for cluster-wide issuers.
 * Rule: https://cert-manager.io/docs/configuration/#cluster-resource-namespace
 */
export function homeOf({ id }: BuiltObject, { releases }: DialectInput): string {
  if (id.kind !== 'ClusterIssuer') return id.namespace;
  const release = releases.find(({ spec }) => spec.release.name === 'cert-manager');
  return release?.spec.release.namespace ?? 'cert-manager';
}

/**
 * What operators call the Secrets that they make. Rules: https://cert-manager.io/docs/reference/api-docs/,
 * https://cloudnative-pg.io/documentation/current/applications/, Rook's ObjectBucketClaim and CephCluster, Talos'
 * https://www.talos.dev/latest/advanced/talos-api-access-from-k8s/
 */
function operatorNames({ id: { group, kind, name }, node }: BuiltObject): string[] {
  switch (`${group}/${kind}`) {
    case 'cert-manager.io/Certificate':
      return named(at(node, 'spec', 'secretName'));
    case 'cert-manager.io/Issuer':
    case 'cert-manager.io/ClusterIssuer':
      return named(at(node, 'spec', 'acme', 'privateKeySecretRef', 'name'));
    case 'postgresql.cnpg.io/Cluster':
      return ['app', 'superuser', 'ca', 'server', 'replication'].map((suffix) => `${name}-${suffix}`);
    case 'ceph.rook.io/CephCluster':
      return ['rook-ceph-mon'];
    case 'objectbucket.io/ObjectBucketClaim':
    case 'talos.dev/ServiceAccount':
      return [name];
    default:
      return [];
  }
}

function named(name: Node | undefined): string[] {
  const text = textOf(name);
  return text === undefined ? [] : [text];
}

/** Secrets that a custom resource names as its output; for app-template, one among its `rawResources`. */
function outputs(object: BuiltObject, input: DialectInput): Possible[] {
  const { group, kind, name } = object.id;
  if (!group.includes('.')) return [];
  const home = homeOf(object, input);
  const isRelease = isKind(object.node, groups.helm, 'HelmRelease');
  const tree = isRelease ? at(object.node, 'spec', 'values', 'rawResources') : object.node;
  if (tree === undefined) return [];
  return dataNames(tree, outputField).map((output) => ({
    covers: ({ to }) => to.kind === 'Secret' && to.namespace === home && to.name === textOf(output.name),
    reason: `what ${kind} ${name} brings may make it`,
  }));
}

/** Secrets that are copied to other namespaces. */
function copies(object: BuiltObject): Possible[] {
  const { kind, name } = object.id;
  const reason = `${kind} ${name} may bring it to this namespace`;
  return copiedNames(object).map((copied) => ({
    covers: ({ to }) => to.kind === 'Secret' && to.name === copied,
    reason,
  }));
}

/** The Secrets of a ClusterExternalSecret, of Kyverno's `generate` rules, and those that Reflector copies. */
function copiedNames(object: BuiltObject): string[] {
  const { node } = object;
  if (isKind(node, groups.externalSecrets, 'ClusterExternalSecret')) {
    const made = madeSecretName(node);
    return made === undefined ? [] : [made];
  }
  if (!isKind(node, 'kyverno.io', 'ClusterPolicy')) return reflectedNames(object);
  return itemsOf(at(node, 'spec', 'rules'))
    .map((rule) => get(rule, 'generate'))
    .flatMap((generate) => (textOf(get(generate, 'kind')) === 'Secret' ? named(get(generate, 'name')) : []));
}

const annotationPaths: readonly (readonly string[])[] = [
  ['metadata', 'annotations'],
  ['spec', 'secretTemplate', 'annotations'],
  ['spec', 'target', 'template', 'metadata', 'annotations'],
];

/** Annotations: https://github.com/emberstack/kubernetes-reflector */
function reflectedNames({ id, node }: BuiltObject): string[] {
  const annotations = annotationPaths.flatMap((path) => entriesOf(at(node, ...path)).map(keyText));
  if (!annotations.some((name) => name?.startsWith('reflector.v1.k8s.emberstack.com/reflection'))) return [];
  const made = madeSecretName(node);
  if (made !== undefined) return [made];
  return id.kind === 'Secret' ? [id.name] : named(at(node, 'spec', 'secretName'));
}
