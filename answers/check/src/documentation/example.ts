import { exampleCluster } from '../example-cluster.ts';
import type { Example } from '../rule.ts';

/** A ConfigMap for examples, without data. */
export const web = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: default}\n';

/** The same with data. */
export const webWithData: string = `${web}data: {LOG_LEVEL: info}\n`;

/** Two folders that give it a prefix each. */
export const twoPrefixes: Readonly<Record<string, string>> = {
  'a/kustomization.yaml': 'resources: [web.yaml]\nnamePrefix: a-\n',
  'a/web.yaml': webWithData,
  'b/kustomization.yaml': 'resources: [web.yaml]\nnamePrefix: b-\n',
  'b/web.yaml': webWithData,
};

/** A ConfigMap in the cluster's folder with these lines below its `data:`, from line 5 on; places are `line:column` in it. */
export function settingsExample(data: string, ...places: readonly string[]): Example {
  const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: default}\ndata:\n';
  return manifestExample(head + data, ...places);
}

/** A manifest in the cluster's folder; places are `line:column` in it. */
export function manifestExample(text: string, ...places: readonly string[]): Example {
  const path = 'clusters/home/settings.yaml';
  return { files: exampleCluster({ [path]: text }), findings: places.map((place) => `${path}:${place}`) };
}

/** The cluster's folder holds a folder `apps` of these files, which kustomize builds; paths and places are within it. */
export function appsExample(files: Example['files'], ...places: readonly string[]): Example {
  const folder = 'clusters/home/apps/';
  const entries = Object.entries(files).map(([path, text]) => [folder + path, text]);
  return {
    files: exampleCluster(Object.fromEntries(entries)),
    findings: places.map((place) => folder + place),
  };
}
