import { directoryOf, nameOf } from '@hops/text';
import { at, itemsOf, textOf } from '@hops/yaml';
import type { BootstrapFile, TalosFile } from './inventory.ts';
import { isHidden, type Reading } from './reading.ts';
import { isTemplated, rootsOf } from './templated-yaml.ts';

/** The helmfiles, and what stands in folders called `bootstrap` that Flux does not build. */
export function bootstrapFiles(reading: Reading, talos: readonly TalosFile[]): BootstrapFile[] {
  const others = new Set(talos.map(({ path }) => path));
  return reading.paths
    .filter((path) => isHelmfile(path) || isInBootstrap(path))
    .filter((path) => !others.has(path) && !isElsewhere(path, reading))
    .map((path) => ({ path, releases: releasesOf(path, reading) }));
}

function isHelmfile(path: string): boolean {
  const isNamed = /^helmfile\.ya?ml(\.gotmpl)?$/.test(nameOf(path));
  return isNamed || (/(^|\/)helmfile(\.d)?$/.test(directoryOf(path)) && isManifest(path));
}

function isInBootstrap(path: string): boolean {
  return directoryOf(path).split('/').includes('bootstrap') && isManifest(path);
}

function isManifest(path: string): boolean {
  return /\.(ya?ml|gotmpl|env|sh|json)(\.(j2|gotmpl|tpl))?$/.test(path);
}

/** What makejinja reads makes other files; what Flux builds comes after it runs. */
function isElsewhere(path: string, { isApplied, rendered, data }: Reading): boolean {
  return isHidden(path) || isApplied(path) || rendered.has(path) || data.has(path);
}

/** A helmfile has releases with names, and is no object of Kubernetes. */
function releasesOf(path: string, reading: Reading): string[] {
  if (!/\.(ya?ml|gotmpl|j2)$/.test(path)) return [];
  return rootsOf(path, reading)
    .filter((root) => at(root, 'kind') === undefined)
    .flatMap((root) => itemsOf(at(root, 'releases')))
    .flatMap((release) => textOf(at(release, 'name')) ?? [])
    .filter((name) => !isTemplated(name));
}
