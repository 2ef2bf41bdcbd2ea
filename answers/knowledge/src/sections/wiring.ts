import type { KustomizationBuild } from '@hops/flux';
import { at, itemsOf, resolve, spanOf } from '@hops/yaml';
import { ownerOf } from './app.ts';
import type { Facts } from './facts.ts';
import { code, counted, shortened, table, tallied } from './wording.ts';

const mostRows = 8;

/** The Kustomizations between the roots and the apps: what each builds, applies and gives to those below it. */
export function fluxWiring(facts: Facts): string {
  const rows = facts.model.clusters.flatMap(({ cluster: { kustomizations } }) =>
    kustomizations
      .map((build) => ({ build, children: kustomizations.filter(({ parent }) => parent === ownerOf(build)) }))
      .filter(({ children }) => children.length > 0)
      .slice(0, mostRows)
      .map(({ build, children }) => row(build, children, facts)),
  );
  return table(['Kustomization', 'Builds', 'Applies', 'Gives to what it applies'], rows);
}

function row(build: KustomizationBuild, children: readonly KustomizationBuild[], facts: Facts): string[] {
  const { directory, spec } = build;
  const gifts = [...patchesOf(build, facts), ...sharedVariables(children, facts)];
  return [
    `${ownerOf(build)}, ${facts.cite(spec.span)}`,
    directory === undefined
      ? '–'
      : facts.isFolder(directory)
        ? code(directory)
        : "the repository's own folder",
    counted(children.length, 'Kustomization'),
    gifts.length === 0 ? '–' : gifts.join('; '),
  ];
}

function patchesOf({ spec }: KustomizationBuild, facts: Facts): string[] {
  const patches = itemsOf(at(spec.node, 'spec', 'patches')).map((patch) =>
    facts.cite(spanOf(resolve(patch))),
  );
  return patches.length === 0
    ? []
    : [`${counted(patches.length, 'patch', 'patches')}: ${shortened(patches, 3)}`];
}

/** The ConfigMaps and Secrets that those below substitute from, though their own files do not say so. */
function sharedVariables(children: readonly KustomizationBuild[], facts: Facts): string[] {
  const injected = children.flatMap(({ spec }) =>
    spec.substituteFrom.filter(({ span }) => span.file !== spec.span.file),
  );
  return tallied(injected, ({ kind, name }) => `${kind} ${name}`).map(
    ({ key, items, first }) => `placeholders of ${key} to ${items.length}, ${facts.cite(first.span)}`,
  );
}
