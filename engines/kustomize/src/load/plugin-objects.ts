import { nameOf } from '@hops/text';
import { get, parse, scalarSource, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import type { Kustomization } from '../kustomization/kustomization.ts';
import { textAt, textsAt } from '../kustomization/values.ts';
import type { Provenance } from '../resource/provenance.ts';
import { addResources, type BuildTarget } from './entries.ts';
import { objectsOf } from './objects.ts';
import { joinWritten } from './written.ts';

/** An object that configures a plugin, and what a build notes at the resources that the plugin makes or changes. */
export interface PluginObject {
  readonly node: Mapping;
  readonly provenance: Provenance;
}

/**
 * The objects that the entries of `generators`, `transformers` or `validators` hold, or name: first those that stand in
 * the kustomization itself, then those of files and directories.
 */
export function pluginObjects(
  context: BuildContext,
  site: Site,
  { file, fields }: Kustomization,
  field: 'generators' | 'transformers' | 'validators',
  build: BuildTarget,
): readonly PluginObject[] {
  const own = joinWritten(site.written, nameOf(file));
  const entries = textsAt(fields, field).map((entry) => ({
    entry,
    inline: inlineObjects(context, entry.node),
  }));
  const paths = entries.filter(({ inline }) => inline === undefined).map(({ entry }) => entry);
  const named = paths.length === 0 ? [] : addResources(context, site, paths, [], build).drafts;
  return [
    ...entries.flatMap(({ inline = [] }) => inline.map((node) => pluginObject(node, own))),
    ...named.map(({ node, source }) =>
      pluginObject(node, source !== undefined && 'path' in source ? source.path : own),
    ),
  ];
}

function inlineObjects(
  context: BuildContext,
  scalar: Parameters<typeof scalarSource>[0],
): readonly Mapping[] | undefined {
  const source = scalarSource(scalar);
  const parsed = parse(source);
  if (!parsed.documents.some(({ root }) => root?.kind === 'mapping')) return undefined;
  parsed.findings.forEach(context.report);
  return objectsOf(context, { ok: true, source, ...parsed });
}

function pluginObject(node: Mapping, configuredIn: string): PluginObject {
  const metadata = get(node, 'metadata');
  const [name, namespace] = [textAt(metadata, 'name'), textAt(metadata, 'namespace')];
  return { node, provenance: { configuredIn, kind: textAt(node, 'kind'), name, namespace } };
}
