import type { KustomizationBuild } from '@hops/flux';
import { appsOf, type App as ModelApp, type ClusterModel, type Model } from '@hops/model';
import { joinPath } from '@hops/text';

/** An app with the cluster that runs it. */
export interface App extends ModelApp {
  readonly cluster: ClusterModel;
  /** The folder of its area; `undefined` where it lies in none. */
  readonly areaFolder: string | undefined;
}

/** Every app of every cluster, in the order of the build; one that two clusters share, once. */
export function allApps({ clusters }: Model): App[] {
  const all = clusters.flatMap((cluster) =>
    appsOf(cluster).map((app) => ({ ...app, cluster, areaFolder: areaFolder(app, cluster) })),
  );
  return [...new Map(all.map((app) => [`${app.span.file}:${app.span.start}`, app])).values()];
}

/** `namespace/name` of a Kustomization. */
export function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}

function areaFolder({ area, build }: ModelApp, { cluster }: ClusterModel): string | undefined {
  if (area === undefined) return undefined;
  const parent = cluster.kustomizations.find((each) => ownerOf(each) === build.parent);
  return joinPath(parent?.directory ?? '', area);
}
