import type { BuiltObject, KustomizationBuild, Repository } from '@hops/flux';
import { nameOf, sortFindings, type Finding, type Span } from '@hops/text';
import { at, get, itemsOf, resolve, spanOf } from '@hops/yaml';

/** What the engines reported while they built the clusters, each place once. */
export function engineFindings({ clusters, findings }: Repository): Finding[] {
  const builds = clusters.flatMap(({ kustomizations }) => kustomizations);
  const found = builds.flatMap((build) => build.findings.filter((finding) => isCertain(finding, build, builds)));
  return sortFindings<string>([...findings, ...found]);
}

/**
 * A patch that matches nothing is no defect where a part of the build is missing, nor, when a component or a parent's
 * `patches` share it, as long as it matches in another build.
 */
function isCertain(finding: Finding, own: KustomizationBuild, builds: readonly KustomizationBuild[]): boolean {
  if (finding.code !== 'kustomize-patch-without-match' || finding.severity === 'error') return true;
  return own.complete && !awaitsBootstrap(own) && builds.every((build) => !holds(build, finding.span) || reports(build, finding));
}

/** Whether it builds the folder that `flux bootstrap` fills with Flux itself. */
function awaitsBootstrap({ reads, objects }: KustomizationBuild): boolean {
  return reads.some(({ path }) => nameOf(path) === 'gotk-components.yaml') && !objects.some(isController);
}

function isController({ id }: BuiltObject): boolean {
  return id.kind === 'Deployment' && id.name === 'kustomize-controller';
}

function reports({ findings }: KustomizationBuild, { code, span }: Finding): boolean {
  return findings.some((other) => other.code === code && isSame(other.span, span));
}

/** Whether a build is given the patch at a place: by a file that it reads for its patches, or by its Kustomization. */
function holds({ reads, spec }: KustomizationBuild, place: Span): boolean {
  return (
    reads.some(({ path, as }) => path === place.file && as !== 'resource') ||
    itemsOf(at(spec.node, 'spec', 'patches')).some((item) =>
      [get(item, 'target'), get(item, 'patch')].some((part) => part && isSame(spanOf(resolve(part)), place)),
    )
  );
}

function isSame(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
