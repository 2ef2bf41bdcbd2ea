import type { Span } from '@hops/text';
import { at, get, isMapping, itemsOf, resolve, spanOf, textOf, type Mapping, type Node } from '@hops/yaml';
import { readReference, readReferences, type ObjectReference } from '../reference.ts';

/** Which chart a HelmRelease installs. */
export type ChartSource =
  /** `spec.chartRef`: an OCIRepository or HelmChart (or ExternalArtifact) that is the chart. */
  | { readonly kind: 'reference'; readonly reference: ObjectReference }
  /** `spec.chart.spec`: a chart by name or path in a HelmRepository, GitRepository or Bucket. */
  | {
      readonly kind: 'chart';
      readonly chart: string;
      readonly version: string | undefined;
      readonly reference: ObjectReference | undefined;
      readonly span: Span;
    }
  | { readonly kind: 'none' };

/** One entry of `spec.valuesFrom`. */
export interface ValuesReference {
  readonly reference: ObjectReference;
  /** The key that is read; `values.yaml` unless given. */
  readonly key: string;
  readonly keySpan: Span;
  /** Where a single value goes in the values; `undefined` merges the whole. */
  readonly targetPath: string | undefined;
}

/**
 * A `HelmRelease` of helm.toolkit.fluxcd.io, as its Kustomization's build left it.
 * Fields: https://fluxcd.io/flux/components/helm/helmreleases/
 */
export interface ReleaseSpec {
  readonly name: string;
  readonly namespace: string;
  /** What Helm calls the release, and where it puts its objects. */
  readonly release: { readonly name: string; readonly namespace: string };
  readonly node: Mapping;
  readonly span: Span;
  readonly chart: ChartSource;
  readonly dependsOn: readonly ObjectReference[];
  readonly valuesFrom: readonly ValuesReference[];
  /** `spec.values`, merged over `valuesFrom`. */
  readonly values: Mapping | undefined;
}

/** Reads a built HelmRelease object; a missing name or namespace is the empty string. */
export function readRelease(node: Mapping): ReleaseSpec {
  const nameNode = at(node, 'metadata', 'name');
  const namespace = textOf(at(node, 'metadata', 'namespace')) ?? '';
  const spec = get(node, 'spec');
  const values = get(spec, 'values');
  const name = textOf(nameNode) ?? '';
  return {
    name,
    namespace,
    release: releaseOf(spec, name, namespace),
    node,
    span: spanOf(nameNode ? resolve(nameNode) : node),
    chart: readChart(spec, namespace),
    dependsOn: readReferences(spec, ['dependsOn'], { kind: 'HelmRelease', namespace }),
    valuesFrom: itemsOf(get(spec, 'valuesFrom')).flatMap((item) => readValuesFrom(item, namespace) ?? []),
    values: isMapping(values) ? values : undefined,
  };
}

/** Rule: https://fluxcd.io/flux/components/helm/helmreleases/#release-name, #target-namespace */
function releaseOf(spec: Node | undefined, name: string, namespace: string): ReleaseSpec['release'] {
  const target = textOf(get(spec, 'targetNamespace'));
  const composed = target === undefined ? name : `${target}-${name}`;
  return { name: textOf(get(spec, 'releaseName')) ?? composed, namespace: target ?? namespace };
}

function readChart(spec: Node | undefined, namespace: string): ChartSource {
  const reference = readReference(get(spec, 'chartRef'), { kind: 'OCIRepository', namespace });
  if (reference) return { kind: 'reference', reference };
  const chart = at(spec, 'chart', 'spec');
  const nameNode = get(chart, 'chart');
  const name = textOf(nameNode);
  if (nameNode === undefined || name === undefined) return { kind: 'none' };
  return {
    kind: 'chart',
    chart: name,
    version: textOf(get(chart, 'version')),
    reference: readReference(get(chart, 'sourceRef'), { kind: 'HelmRepository', namespace }),
    span: spanOf(resolve(nameNode)),
  };
}

function readValuesFrom(node: Node, namespace: string): ValuesReference | undefined {
  const reference = readReference(node, { kind: 'ConfigMap', namespace });
  if (reference === undefined) return undefined;
  const keyNode = get(node, 'valuesKey');
  return {
    reference: { ...reference, namespace },
    key: textOf(keyNode) ?? 'values.yaml',
    keySpan: keyNode ? spanOf(resolve(keyNode)) : reference.span,
    targetPath: textOf(get(node, 'targetPath')),
  };
}
