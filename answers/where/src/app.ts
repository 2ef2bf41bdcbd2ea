import type { BuiltObject, KustomizationBuild } from '@hops/flux';
import type { Model } from '@hops/model';
import { isWithin } from '@hops/text';
import { at, entriesOf, spanOf, textOf } from '@hops/yaml';
import { placeOf } from './text.ts';
import type { Place } from './answer.ts';

/** What an app is made with, as far as a question may ask for it. */
export type Trait = 'an NFS mount' | 'a claim' | 'an ExternalSecret' | 'a route' | 'a dependency';

/** A Kustomization that is no root, and brings objects of its own. */
export interface App extends Place {
  readonly name: string;
  /** The folder below the one that its parent builds, with the path to it. */
  readonly area: string | undefined;
  readonly directory: string;
  readonly objects: readonly BuiltObject[];
  readonly traits: ReadonlySet<Trait>;
}

/** Every app of the model, in the order of the build. */
export function appsOf(model: Model): App[] {
  return model.clusters.flatMap(({ cluster: { kustomizations } }) => {
    const byName = new Map(kustomizations.map((build) => [ownerOf(build), build]));
    return kustomizations.flatMap((build) => {
      const parent = build.parent === undefined ? undefined : byName.get(build.parent);
      const brings = kustomizations.some((other) => other.parent === ownerOf(build));
      return parent === undefined || brings ? [] : appOf(build, parent, model);
    });
  });
}

function appOf(build: KustomizationBuild, parent: KustomizationBuild, model: Model): App[] {
  const { spec, directory, objects } = build;
  if (directory === undefined) return [];
  const place = placeOf(model, spec.span);
  return [
    {
      ...place,
      name: spec.name,
      area: areaOf(place.file, parent.directory ?? ''),
      directory,
      objects,
      traits: traitsOf(build),
    },
  ];
}

function areaOf(file: string, parentDirectory: string): string | undefined {
  if (parentDirectory === '' || !isWithin(file, parentDirectory)) return undefined;
  const [first, ...rest] = file.slice(parentDirectory.length + 1).split('/');
  return rest.length < 2 ? undefined : `${parentDirectory}/${first}`;
}

function traitsOf({ objects, spec }: KustomizationBuild): Set<Trait> {
  const traits = new Set<Trait>();
  if (spec.dependsOn.length > 0) traits.add('a dependency');
  for (const { id, node } of objects) {
    if (id.kind === 'ExternalSecret') traits.add('an ExternalSecret');
    if (id.kind === 'PersistentVolumeClaim') traits.add('a claim');
    if (id.kind === 'HTTPRoute' || id.kind === 'Ingress') traits.add('a route');
    if (id.kind !== 'HelmRelease') continue;
    const values = at(node, 'spec', 'values');
    if (entriesOf(at(values, 'route')).length + entriesOf(at(values, 'ingress')).length > 0)
      traits.add('a route');
    for (const { value } of entriesOf(at(values, 'persistence')))
      if (textOf(at(value, 'type')) === 'nfs') traits.add('an NFS mount');
  }
  return traits;
}

/** `namespace/name` of a Kustomization. */
function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}

/** Where an object's name is written. */
export function objectPlace(model: Model, { node }: BuiltObject): Place {
  return placeOf(model, spanOf(at(node, 'metadata', 'name') ?? node));
}

/** The app whose folder holds a file. */
export function appAt(file: string, apps: readonly App[]): App | undefined {
  return apps.find((app) => app.file === file || isWithin(file, app.directory));
}
