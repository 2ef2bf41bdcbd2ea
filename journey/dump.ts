type Json = Readonly<Record<string, unknown>>;

/** An object of a cluster's dump that is not ready. */
export function unready(
  apiVersion: string,
  kind: string,
  namespace: string,
  name: string,
  reason: string,
  message: string,
): Json {
  const condition = { type: 'Ready', status: 'False', reason, message };
  return { apiVersion, kind, metadata: { namespace, name }, status: { conditions: [condition] } };
}

/** A pod that no node takes. */
export function pendingPod(namespace: string, name: string, app: string, message: string): Json {
  const condition = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace, name, labels: { 'app.kubernetes.io/instance': app } },
    status: { phase: 'Pending', conditions: [condition] },
  };
}

/** What `kubectl get … -o json` prints of these objects. */
export function dumpText(...items: readonly Json[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}
