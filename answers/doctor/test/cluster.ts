import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDump, type Dump } from '@hops/doctor';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { memorySnapshot, openWorkingTree, sourceIgnore, type Snapshot } from '@hops/workspace';

type Conditions = Readonly<Record<string, unknown>>;

const apiVersions: Readonly<Record<string, string>> = {
  Kustomization: 'kustomize.toolkit.fluxcd.io/v1',
  HelmRelease: 'helm.toolkit.fluxcd.io/v2',
  ExternalSecret: 'external-secrets.io/v1',
};

/** An object as kubectl prints it; `name` is `namespace/name`. */
export function resource(kind: string, name: string, more: Conditions): Conditions {
  const [namespace, ownName] = name.split('/');
  const labels = { 'app.kubernetes.io/instance': ownName?.split('-')[0] };
  return {
    apiVersion: apiVersions[kind] ?? 'v1',
    kind,
    metadata: { name: ownName, namespace, labels },
    ...more,
  };
}

/** An object with a condition `Ready`. */
export function reconciled(kind: string, name: string, reason: string, message: string): Conditions {
  const status = reason === 'Succeeded' ? 'True' : 'False';
  return resource(kind, name, { status: { conditions: [{ type: 'Ready', status, reason, message }] } });
}

/** A pod that no node takes. */
export function pendingPod(name: string, message: string): Conditions {
  const conditions = [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }];
  return resource('Pod', name, { status: { phase: 'Pending', conditions } });
}

/** A pod whose container waits. */
export function waitingPod(name: string, reason: string, message: string): Conditions {
  const containerStatuses = [{ name: 'app', ready: false, state: { waiting: { reason, message } } }];
  const conditions = [{ type: 'Ready', status: 'False', reason: 'ContainersNotReady' }];
  return resource('Pod', name, { status: { phase: 'Pending', conditions, containerStatuses } });
}

/** A warning about an object. */
export function warning(about: Conditions, message: string): Conditions {
  const { kind, metadata } = about as { kind: string; metadata: { name: string; namespace: string } };
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${metadata.name}.1`, namespace: metadata.namespace },
    involvedObject: { kind, namespace: metadata.namespace, name: metadata.name },
    type: 'Warning',
    message,
  };
}

/** The List that kubectl prints of these objects. */
export function listText(...items: readonly Conditions[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

/** The dump of a text that is one. */
export function dumpOf(text: string): Dump {
  const result = readDump(text);
  if (!result.ok) throw new Error(result.message);
  return result.dump;
}

const example = join(import.meta.dirname, '../../../examples/home-ops');

/** The model of the example repository, with the text of some files changed. */
export async function exampleModel(changes: Readonly<Record<string, [string, string]>> = {}): Promise<Model> {
  const opened = await openWorkingTree(example);
  if (!opened.ok) throw new Error(opened.message);
  return modelOf(opened.snapshot, changes);
}

function modelOf({ paths }: Snapshot, changes: Readonly<Record<string, [string, string]>>): Model {
  const files = Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(example, path), 'utf8');
      return [path, path in changes ? text.replace(...changes[path]!) : text];
    }),
  );
  const snapshot = memorySnapshot(files);
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}
