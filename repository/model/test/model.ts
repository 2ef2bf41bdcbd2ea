import { buildRepository } from '@hops/flux';
import { buildModel, type ClusterModel, type Model } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';

/** The model of a repository of these files, whose root is the folder `flux`. */
export function modelOf(files: Readonly<Record<string, string>>): Model {
  const snapshot = memorySnapshot(files);
  return buildModel(
    buildRepository(snapshot, { path: 'flux', excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
}

/** Its only cluster. */
export function clusterOf(files: Readonly<Record<string, string>>): ClusterModel {
  return modelOf(files).clusters[0]!;
}

/** What each mention of a kind leads to: `name → found|missing|unknown`. */
export function resolutions(files: Readonly<Record<string, string>>, kind: string): string[] {
  return clusterOf(files)
    .references.filter((reference) => reference.kind === kind)
    .map(({ to, resolution }) => `${to.name} → ${resolution.kind}`);
}

/** A HelmRelease in namespace `games`; `more` are further lines of its spec. */
export function release(name: string, chart: string, more = ''): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${name}
  namespace: games
spec:
  chart:
    spec:
      chart: ${chart}
      sourceRef:
        kind: HelmRepository
        name: charts
${more}`;
}
