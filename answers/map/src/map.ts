/** What an app is on the map. */
export type AppKind = 'Kustomization' | 'HelmRelease';

/** One app: a Kustomization of its own, or a HelmRelease that a Kustomization for many apps applies. */
export interface App {
  readonly kind: AppKind;
  readonly name: string;
  readonly namespace: string;
  /** Where it is written. */
  readonly file: string;
  readonly line: number;
  /** The folder it builds, for a Kustomization. */
  readonly path: string | undefined;
  /** Where its chart comes from (`OCIRepository/app-template`), for each of its HelmReleases. */
  readonly charts: readonly string[];
  /** The apps it waits for, as `namespace/name`. */
  readonly dependsOn: readonly string[];
  readonly state: 'built' | 'elsewhere' | 'failed';
  readonly counts: {
    readonly objects: number;
    readonly helmReleases: number;
    readonly externalSecrets: number;
  };
}

/** The apps that lie in one folder. */
export interface Area {
  readonly name: string;
  readonly apps: readonly App[];
}

/** One cluster, by areas. */
export interface ClusterMap {
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly areas: readonly Area[];
}

/** The repository on one screen. */
export interface RepositoryMap {
  readonly clusters: readonly ClusterMap[];
}
