import type { BuiltObject } from '@hops/flux';
import { appsOf as clusterApps, type App as ModelApp, type Model } from '@hops/model';
import { isWithin } from '@hops/text';
import { at, entriesOf, textOf } from '@hops/yaml';
import { placeOf } from './text.ts';
import type { Place } from './answer.ts';

/** What an app is made with, as far as a question may ask for it. */
export type Trait = 'an NFS mount' | 'a claim' | 'an ExternalSecret' | 'a route' | 'a dependency';

/** An app of a cluster, with its traits. */
export interface App extends Place {
  readonly name: string;
  readonly area: string | undefined;
  readonly directory: string | undefined;
  readonly objects: readonly BuiltObject[];
  readonly traits: ReadonlySet<Trait>;
}

/** Every app of the model, in the order of the build. */
export function appsOf(model: Model): App[] {
  return model.clusters.flatMap(clusterApps).map((app) => ({
    ...placeOf(model, app.span),
    name: app.name,
    area: app.area,
    directory: app.directory,
    objects: app.objects,
    traits: traitsOf(app),
  }));
}

function traitsOf({ objects, dependsOn }: ModelApp): Set<Trait> {
  const traits = new Set<Trait>(dependsOn.length > 0 ? ['a dependency'] : []);
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

/** The app whose folder holds a file. */
export function appAt(file: string, apps: readonly App[]): App | undefined {
  return apps.find(
    (app) => app.file === file || (app.directory !== undefined && isWithin(file, app.directory)),
  );
}
