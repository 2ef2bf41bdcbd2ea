import { isWithin, type Span } from '@hops/text';
import type { BuiltObject, KustomizationBuild, Release } from '@hops/flux';
import type { ClusterModel } from './model.ts';

/** One app: a Kustomization of its own, or a HelmRelease that a Kustomization for many apps applies. */
export interface App {
  readonly kind: 'Kustomization' | 'HelmRelease';
  readonly name: string;
  readonly namespace: string;
  /** Where its name is written. */
  readonly span: Span;
  /** The folder that it lies in, below the one that its parent builds; `undefined` where it lies elsewhere. */
  readonly area: string | undefined;
  /** The folder that it builds, of a Kustomization. */
  readonly directory: string | undefined;
  readonly releases: readonly Release[];
  readonly objects: readonly BuiltObject[];
  /** What it waits for, as `namespace/name`. */
  readonly dependsOn: readonly string[];
  /** The Kustomization that applies its objects. */
  readonly build: KustomizationBuild;
}

/**
 * The apps of a cluster, in the order of the build. A Kustomization is an app, unless it only brings other
 * Kustomizations, or the releases of several namespaces: then those are. A root is none.
 */
export function appsOf({ cluster, releases }: ClusterModel): App[] {
  const { kustomizations } = cluster;
  const byOwner = new Map(kustomizations.map((build) => [ownerOf(build), build]));
  const parents = new Set(kustomizations.map(({ parent }) => parent));
  return kustomizations.slice(1).flatMap((build) => {
    const own = releases.filter(({ object }) => object.owner === ownerOf(build));
    const parent = build.parent === undefined ? undefined : byOwner.get(build.parent)?.directory;
    const area = (file: string): string | undefined => areaOf(file, parent ?? '');
    if (parents.has(ownerOf(build)) || isCollection(own))
      return own.map((release) => releaseApp(release, build, area(release.spec.span.file)));
    return [kustomizationApp(build, own, area(build.spec.span.file))];
  });
}

/** Whether it applies the releases of several apps: they go to more than one namespace. */
function isCollection(releases: readonly Release[]): boolean {
  return new Set(releases.map(({ spec }) => spec.namespace)).size > 1;
}

function kustomizationApp(
  build: KustomizationBuild,
  releases: readonly Release[],
  area: string | undefined,
): App {
  const { spec, directory, objects } = build;
  const { name, span, dependsOn } = spec;
  return {
    kind: 'Kustomization',
    name,
    namespace: spec.targetNamespace?.text ?? spec.namespace,
    span,
    area,
    directory,
    releases,
    objects,
    dependsOn: dependsOn.map(fullName),
    build,
  };
}

function releaseApp(release: Release, build: KustomizationBuild, area: string | undefined): App {
  const { name, namespace, span, dependsOn } = release.spec;
  return {
    kind: 'HelmRelease',
    name,
    namespace,
    span,
    area,
    directory: undefined,
    releases: [release],
    objects: [release.object],
    dependsOn: dependsOn.map(fullName),
    build,
  };
}

/** `kubernetes/apps/media/plex/ks.yaml` below `kubernetes/apps` is in `media`. */
function areaOf(file: string, parentDirectory: string): string | undefined {
  if (!isWithin(file, parentDirectory)) return undefined;
  const relative = parentDirectory === '' ? file : file.slice(parentDirectory.length + 1);
  const [first, ...rest] = relative.split('/');
  return rest.length === 0 ? undefined : first;
}

function ownerOf({ spec }: KustomizationBuild): string {
  return fullName(spec);
}

function fullName({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
