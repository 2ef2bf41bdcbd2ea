import type { Span } from '@hops/text';
import {
  at,
  entriesOf,
  get,
  itemsOf,
  keyText,
  resolve,
  spanOf,
  textOf,
  type Mapping,
  type Node,
} from '@hops/yaml';
import { readReference, readReferences, type ObjectReference } from '../reference.ts';

/** A value with the place that wrote it. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/**
 * A `Kustomization` of kustomize.toolkit.fluxcd.io, as its parent's build left it.
 * Fields: https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export interface KustomizationSpec {
  readonly name: string;
  readonly namespace: string;
  readonly node: Mapping;
  /** Where its name is written. */
  readonly span: Span;
  /** Relative to the source's root; absent means the root itself. */
  readonly path: Written | undefined;
  readonly sourceRef: ObjectReference | undefined;
  readonly dependsOn: readonly ObjectReference[];
  readonly substituteFrom: readonly ObjectReference[];
  /** `postBuild.substitute`, in order. */
  readonly substitute: readonly (Written & { readonly name: string })[];
  readonly substituteAlways: boolean;
  readonly targetNamespace: Written | undefined;
  readonly components: readonly Node[];
  readonly ignoreMissingComponents: boolean;
  readonly suspended: boolean;
}

/** Reads a built Kustomization object; a missing name or namespace is the empty string. */
export function readKustomization(node: Mapping): KustomizationSpec {
  const nameNode = at(node, 'metadata', 'name');
  const namespace = textOf(at(node, 'metadata', 'namespace')) ?? '';
  const spec = get(node, 'spec');
  return {
    name: textOf(nameNode) ?? '',
    namespace,
    node,
    span: spanOf(nameNode ? resolve(nameNode) : node),
    path: written(get(spec, 'path')),
    sourceRef: readReference(get(spec, 'sourceRef'), { kind: 'GitRepository', namespace }),
    dependsOn: readReferences(spec, ['dependsOn'], { kind: 'Kustomization', namespace }),
    substituteFrom: readReferences(spec, ['postBuild', 'substituteFrom'], { kind: 'ConfigMap', namespace }),
    substitute: readSubstitute(at(spec, 'postBuild', 'substitute')),
    substituteAlways: textOf(at(spec, 'postBuild', 'substituteStrategy')) === 'Always',
    targetNamespace: written(get(spec, 'targetNamespace')),
    components: itemsOf(get(spec, 'components')),
    ignoreMissingComponents: textOf(get(spec, 'ignoreMissingComponents')) === 'true',
    suspended: textOf(get(spec, 'suspend')) === 'true',
  };
}

function readSubstitute(node: Node | undefined): (Written & { name: string })[] {
  return entriesOf(node).flatMap((entry) => {
    const name = keyText(entry);
    return name === undefined
      ? []
      : [{ name, text: textOf(entry.value) ?? '', span: spanOf(resolve(entry.value)) }];
  });
}

function written(node: Node | undefined): Written | undefined {
  const text = textOf(node);
  return node === undefined || text === undefined ? undefined : { text, span: spanOf(resolve(node)) };
}
