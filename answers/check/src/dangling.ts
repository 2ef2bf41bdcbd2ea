import { isKind, type ObjectKey } from '@hops/flux';
import type { ClusterModel, Model, Reference, ReferenceKind } from '@hops/model';
import { isWithin, suggest, type Finding, type RelatedSpan, type Span } from '@hops/text';
import { at, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import { finding, replaceFix } from './finding.ts';
import { unreachedUnits } from './unreached.ts';

/** The references of one kind that lead to nothing, in every cluster; optional ones left out. */
export function danglingReferences(
  model: Model,
  kind: ReferenceKind,
): { cluster: ClusterModel; reference: Reference }[] {
  return model.clusters.flatMap((cluster) =>
    cluster.references
      .filter(
        (reference) =>
          reference.kind === kind && !reference.optional && reference.resolution.kind === 'missing',
      )
      .map((reference) => ({ cluster, reference })),
  );
}

/** What a rule says of a dangling reference, beside naming it. */
export interface Wording {
  /** What the field is called: `dependsOn`, `sourceRef`, … */
  readonly field: string;
  /** What comes of it. */
  readonly consequence: string;
}

/**
 * A finding at each reference of a kind that leads to nothing. The cause is looked for: an object of that name in
 * another namespace, or in a file that no kustomization reaches, or a name that is nearly the same.
 */
export function danglingFindings<Code extends string>(
  model: Model,
  kind: ReferenceKind,
  code: Code,
  wording: Wording,
): Finding<Code>[] {
  return danglingReferences(model, kind).map(({ cluster, reference }) => {
    const { to, from, span } = reference;
    const cause = causeOf(model, cluster, to);
    return finding({
      code,
      severity: 'error',
      message: `${describe(from.id)} names ${describe(to)} in its ${wording.field}. ${cause.message} ${wording.consequence}`,
      span,
      related: cause.related,
      fix: cause.near === undefined ? undefined : replaceFix(span, cause.near),
    });
  });
}

/** `Kind namespace/name`. */
export function describe({ kind, namespace, name }: Pick<ObjectKey, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

interface Cause {
  readonly message: string;
  readonly related: readonly RelatedSpan[];
  readonly near?: string;
}

function causeOf(model: Model, cluster: ClusterModel, to: ObjectKey): Cause {
  const objects = cluster.cluster.objects.ofKind(to.group, to.kind);
  const elsewhere = objects.find(({ id }) => id.name === to.name);
  if (elsewhere) {
    return {
      message: `One of that name is in namespace ${elsewhere.id.namespace || '(none)'}: name the namespace.`,
      related: [{ span: nameSpan(elsewhere.node), message: `${describe(elsewhere.id)} is made here` }],
    };
  }
  const unreached = unreachedObject(model, to);
  if (unreached)
    return { message: 'It is written, but no kustomization reaches its file.', related: unreached };
  const near = nearestName(cluster, to);
  if (near === undefined) return { message: 'Nothing in the repository makes it.', related: [] };
  return { message: `Nothing in the repository makes it; did you mean ${near}?`, related: [], near };
}

/** The object of the same kind and namespace whose name is nearly the same. */
export function nearestName({ cluster }: ClusterModel, to: ObjectKey): string | undefined {
  const objects = cluster.objects.ofKind(to.group, to.kind);
  return suggest(
    to.name,
    objects.filter(({ id }) => id.namespace === to.namespace).map(({ id }) => id.name),
  );
}

/** The places of a manifest of this kind and name that is not built, and of what keeps it out. */
function unreachedObject(model: Model, to: ObjectKey): RelatedSpan[] | undefined {
  for (const { path, documents } of model.manifests) {
    if (model.reached.files.has(path)) continue;
    const document = documents.find((node) => isObject(node, to));
    if (document === undefined) continue;
    const unit = unreachedUnits(model).find((candidate) => isWithin(path, candidate.folder));
    const keptOut = unit?.commented ?? unit?.owner;
    const message = unit?.commented
      ? 'its entry is commented out here'
      : 'this kustomization does not list it';
    return [
      { span: nameSpan(document), message: `${describe(to)} is written here` },
      ...(keptOut ? [{ span: keptOut, message }] : []),
    ];
  }
  return undefined;
}

function isObject(node: Node, to: ObjectKey): boolean {
  return isKind(node, to.group, to.kind) && textOf(at(node, 'metadata', 'name')) === to.name;
}

/** The place of an object's name, or of the whole object. */
export function nameSpan(node: Node): Span {
  const name = at(node, 'metadata', 'name');
  return spanOf(name ? resolve(name) : node);
}
