import {
  groups,
  type BuiltObject,
  type KustomizationBuild,
  type ObjectReference,
  type Release,
} from '@hops/flux';
import type { Mention, ReferenceKind } from '../reference.ts';
import type { Dialect, DialectInput } from './dialect.ts';

/** Flux's own references: `dependsOn`, `sourceRef`, `chartRef`, `substituteFrom`, `valuesFrom`. */
export const fluxDialect: Dialect = {
  name: 'flux',
  mentions: (input) => [
    ...input.cluster.kustomizations.flatMap((build) => kustomizationMentions(build, input)),
    ...input.releases.flatMap(releaseMentions),
  ],
};

function kustomizationMentions({ spec }: KustomizationBuild, { cluster }: DialectInput): Mention[] {
  const { name, namespace } = spec;
  const key = { group: groups.kustomize, kind: 'Kustomization', namespace, name };
  const from = cluster.objects.find(key) ?? rootObject(cluster.kustomizations[0]!);
  return [
    ...spec.dependsOn.map((reference) => mention('depends on', from, groups.kustomize, reference)),
    ...(spec.sourceRef ? [mention('source', from, groups.source, spec.sourceRef)] : []),
    ...spec.substituteFrom.map((reference) =>
      mention('substitutes from', from, '', { ...reference, namespace }),
    ),
  ];
}

function releaseMentions({ object, spec }: Release): Mention[] {
  const chart = spec.chart.kind === 'none' ? undefined : spec.chart.reference;
  return [
    ...spec.dependsOn.map((reference) => mention('depends on', object, groups.helm, reference)),
    ...(chart ? [mention('chart', object, groups.source, chart)] : []),
    ...spec.valuesFrom.map(({ reference, key, keySpan }) => ({
      ...mention('values from', object, '', reference),
      key,
      ...(keySpan === reference.span ? {} : { keySpan }),
    })),
  ];
}

function mention(kind: ReferenceKind, from: BuiltObject, group: string, reference: ObjectReference): Mention {
  const to = { group, kind: reference.kind, namespace: reference.namespace, name: reference.name };
  return { kind, from, to, span: reference.span, optional: reference.optional };
}

/** The object that stands for a root, which nothing applies. */
function rootObject({ spec }: KustomizationBuild): BuiltObject {
  const { name, namespace, node } = spec;
  return {
    id: { group: groups.kustomize, version: 'v1', kind: 'Kustomization', namespace, name },
    node,
    owner: `${namespace}/${name}`,
  };
}
