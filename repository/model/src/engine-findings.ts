import type { BuiltObject, KustomizationBuild, Repository } from '@hops/flux';
import { nameOf, sortFindings, type Finding, type Span } from '@hops/text';
import { at, get, itemsOf, resolve, spanOf } from '@hops/yaml';

/** What the engines reported while they built the clusters, each place once. */
export function engineFindings({ clusters, findings }: Repository): Finding[] {
  const builds = clusters.flatMap(({ kustomizations }) => kustomizations);
  const used = usedPatches(builds);
  const found = builds.flatMap((build) =>
    build.findings.filter((finding) => isCertain(finding, build, used)),
  );
  return sortFindings<string>([...findings, ...found.map((finding) => weighed(finding, used))]);
}

/** A patch that a Kustomization keeps for children that opt in may well wait for the first of them. */
function weighed(finding: Finding, used: UsedPatches): Finding {
  return isUnmatched(finding) && used.isShared(finding.span) ? { ...finding, severity: 'info' } : finding;
}

/**
 * A patch that matches nothing is no defect where a part of the build is missing, nor, when a component or a parent's
 * `patches` share it, as long as it matches in another build.
 */
function isCertain(finding: Finding, own: KustomizationBuild, used: UsedPatches): boolean {
  if (!isUnmatched(finding)) return true;
  return own.complete && !awaitsBootstrap(own) && !used.matches(finding.span);
}

function isUnmatched({ code, severity }: Finding): boolean {
  return code === 'kustomize-patch-without-match' && severity !== 'error';
}

/** Whether it builds the folder that `flux bootstrap` fills with Flux itself. */
function awaitsBootstrap({ reads, objects }: KustomizationBuild): boolean {
  return reads.some(({ path }) => nameOf(path) === 'gotk-components.yaml') && !objects.some(isController);
}

function isController({ id }: BuiltObject): boolean {
  return id.kind === 'Deployment' && id.name === 'kustomize-controller';
}

/** Tells of the patch at a place whether it matched something in any build that was given it. */
interface UsedPatches {
  matches(place: Span): boolean;
  /** Whether it is in the `patches` of a Kustomization, not in a kustomization of its own. */
  isShared(place: Span): boolean;
}

function usedPatches(builds: readonly KustomizationBuild[]): UsedPatches {
  const uses = new Map<string, number>();
  const misses = new Map<string, number>();
  for (const build of builds) {
    for (const key of givenPatches(build)) count(uses, key);
    for (const key of new Set(build.findings.filter(isUnmatched).map(({ span }) => keyOf(span))))
      count(misses, key);
  }
  const usesOf = (place: Span) => uses.get(keyOf(place)) ?? uses.get(place.file) ?? 0;
  return {
    matches: (place) => usesOf(place) > (misses.get(keyOf(place)) ?? 0),
    isShared: (place) => uses.has(keyOf(place)),
  };
}

/** The files that a build reads for their patches, and the places of the patches of its Kustomization. */
function givenPatches({ reads, spec }: KustomizationBuild): Set<string> {
  const files = reads.filter(({ as }) => as !== 'resource').map(({ path }) => path);
  const places = itemsOf(at(spec.node, 'spec', 'patches')).flatMap((item) =>
    [get(item, 'target'), get(item, 'patch')].flatMap((part) => (part ? keyOf(spanOf(resolve(part))) : [])),
  );
  return new Set([...files, ...places]);
}

function keyOf({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
