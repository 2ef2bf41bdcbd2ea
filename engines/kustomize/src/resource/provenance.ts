import { get, makeMapping, spanOf, withEntry, type Mapping, type Node } from '@hops/yaml';
import { after, textNode, type Hop } from '../nodes.ts';
import { withNode, type Draft } from './resource.ts';

/** What made a resource, or changed it, as `buildMetadata` writes it: a file, or a generator or transformer. Paths count from the built directory. */
export type Provenance =
  | { readonly path: string }
  | {
      readonly configuredIn: string;
      readonly kind: string;
      /** The name and namespace of the object that configures a plugin. */
      readonly name?: string;
      readonly namespace?: string;
    };

/** What a message calls the entry that brings a resource. */
export function bringing(source: Provenance | undefined): string {
  if (source === undefined) return 'another entry';
  return 'path' in source ? source.path : `the ${source.kind} of ${source.configuredIn}`;
}

/** The resources with one more transformation noted at each. */
export function withTransformation(drafts: readonly Draft[], transformation: Provenance): readonly Draft[] {
  return drafts.map((draft) => ({ ...draft, transformations: [...draft.transformations, transformation] }));
}

/** The resources with the metadata written to them that a kustomization asks for under `buildMetadata`. */
export function withBuildMetadata(
  drafts: readonly Draft[],
  wanted: ReadonlySet<string>,
  place: Node,
): readonly Draft[] {
  if (wanted.size === 0) return drafts;
  const hop: Hop = { step: 'generated', span: spanOf(place) };
  return drafts.map((draft) => {
    let { node } = draft;
    if (wanted.has('originAnnotations') && draft.source !== undefined) {
      node = withMetadata(node, 'annotations', ORIGIN, yamlOf(draft.source), hop);
    }
    if (wanted.has('transformerAnnotations') && draft.transformations.length > 0) {
      node = withMetadata(
        node,
        'annotations',
        TRANSFORMATIONS,
        draft.transformations.map(itemOf).join(''),
        hop,
      );
    }
    if (wanted.has('managedByLabel')) node = withMetadata(node, 'labels', MANAGED_BY, VERSION, hop);
    return withNode(draft, node);
  });
}

const ORIGIN = 'config.kubernetes.io/origin';
const TRANSFORMATIONS = 'alpha.config.kubernetes.io/transformations';
const MANAGED_BY = 'app.kubernetes.io/managed-by';
const VERSION = 'kustomize-v5.8.1';

function withMetadata(object: Mapping, map: string, key: string, text: string, hop: Hop): Mapping {
  const metadata = get(object, 'metadata');
  if (metadata?.kind !== 'mapping') return object;
  const old = get(metadata, map);
  const entries = old?.kind === 'mapping' ? old : makeMapping([], after(hop));
  return withEntry(
    object,
    'metadata',
    withEntry(metadata, map, withEntry(entries, key, textNode(text, after(hop)))),
  );
}

function itemOf(provenance: Provenance): string {
  return `- ${yamlOf(provenance).trimEnd().replaceAll('\n', '\n  ')}\n`;
}

function yamlOf(provenance: Provenance): string {
  if ('path' in provenance) return `path: ${provenance.path}\n`;
  const { configuredIn, kind, name, namespace } = provenance;
  const identity = [`kind: ${kind}`, name && `name: ${name}`, namespace && `namespace: ${namespace}`];
  const lines = identity.filter((line) => line !== undefined && line !== '').map((line) => `  ${line}\n`);
  return `configuredIn: ${configuredIn}\nconfiguredBy:\n  apiVersion: builtin\n${lines.join('')}`;
}
