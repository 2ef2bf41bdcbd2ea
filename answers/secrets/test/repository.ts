import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { listSecrets, type SecretChain } from '@hops/secrets';
import { memorySnapshot, sourceIgnore, type Snapshot } from '@hops/workspace';

/** The model of a repository; its root is a folder where it declares none. */
export function modelOf(snapshot: Snapshot, path?: string): Model {
  return buildModel(
    buildRepository(snapshot, { path, excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
}

/** The Secrets of a repository of these files, whose root is the folder `flux`. */
export function secretsIn(files: Readonly<Record<string, string>>): SecretChain[] {
  const { clusters } = listSecrets(modelOf(memorySnapshot(files), 'flux'));
  return clusters.flatMap(({ apps }) => apps.flatMap(({ secrets }) => secrets));
}

/** The Secrets of a repository of these manifests, a file each. */
export function secretsOf(...manifests: readonly string[]): SecretChain[] {
  const files = manifests.map((text, index) => [`flux/${index}.yaml`, text] as const);
  return secretsIn(Object.fromEntries(files));
}

/** An ExternalSecret `romm` in namespace `games`; `spec` are the lines of its specification. */
export function externalSecret(spec: string, version: string = 'v1'): string {
  return `apiVersion: external-secrets.io/${version}
kind: ExternalSecret
metadata: {name: romm, namespace: games}
spec:
  refreshInterval: 12h
  secretStoreRef: {kind: ClusterSecretStore, name: onepassword}
${spec}`;
}

/** A Deployment `romm` in namespace `games`; `annotations` and `pod` are flow mappings. */
export function deployment(pod: string, annotations: string = '{}'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: romm, namespace: games, annotations: ${annotations}}
spec: {template: {spec: ${pod}}}
`;
}

/** A pod that takes one key, or without one all, of the Secret of this name. */
export function podWith(secret: string, key?: string): string {
  const one = `{containers: [{env: [{name: X, valueFrom: {secretKeyRef: {name: ${secret}, key: ${key}}}}]}]}`;
  return key === undefined ? `{containers: [{envFrom: [{secretRef: {name: ${secret}}}]}]}` : one;
}
