import { clusterFiles, type FileEntry } from './cluster-files.ts';
import {
  areaKustomization,
  externalSecret,
  fluxKustomization,
  helmRelease,
  kustomization,
  ociRepository,
} from './manifests.ts';

/** How many apps an area holds. */
const appsPerArea = 10;

/**
 * Makes a Flux repository of this many apps, as a map of its files: a FluxInstance, settings to substitute, a secret
 * store, and areas of ten apps, each with a Kustomization, a HelmRelease, a chart source and an ExternalSecret; two of
 * three wait for the app before them. Equal counts make equal repositories.
 */
export function generateRepository(apps: number): ReadonlyMap<string, string> {
  const areas = Array.from({ length: Math.ceil(apps / appsPerArea) }, (_, index) => areaAt(index, apps));
  return new Map([...clusterFiles, ...areas.flatMap(areaFiles)]);
}

interface Area {
  readonly name: string;
  readonly apps: readonly string[];
}

function areaAt(index: number, apps: number): Area {
  const first = index * appsPerArea;
  const size = Math.min(appsPerArea, apps - first);
  const names = Array.from({ length: size }, (_, offset) => `app-${first + offset}`);
  return { name: `area-${index}`, apps: names };
}

function areaFiles({ name: area, apps }: Area): FileEntry[] {
  const folder = `kubernetes/apps/${area}`;
  const resources = ['./namespace.yaml', ...apps.map((app) => `./${app}/ks.yaml`)];
  return [
    [`${folder}/kustomization.yaml`, areaKustomization(area, resources)],
    [`${folder}/namespace.yaml`, `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${area}\n`],
    ...apps.flatMap((app, index) => appFiles(area, app, index % 3 === 0 ? undefined : apps[index - 1])),
  ];
}

function appFiles(area: string, app: string, dependsOn: string | undefined): FileEntry[] {
  const folder = `kubernetes/apps/${area}/${app}`;
  const resources = ['./externalsecret.yaml', './helmrelease.yaml', './ocirepository.yaml'];
  return [
    [`${folder}/ks.yaml`, fluxKustomization(area, app, dependsOn)],
    [`${folder}/app/kustomization.yaml`, kustomization(resources)],
    [`${folder}/app/externalsecret.yaml`, externalSecret(app)],
    [`${folder}/app/helmrelease.yaml`, helmRelease(app)],
    [`${folder}/app/ocirepository.yaml`, ociRepository(app)],
  ];
}
