import { nameOf } from '@hops/text';
import { get, isMapping, itemsOf } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import type { Kustomization } from '../kustomization/kustomization.ts';
import type { BuildTarget } from '../load/entries.ts';
import { joinWritten } from '../load/written.ts';
import { pluginObjects } from '../load/plugin-objects.ts';
import type { Draft } from '../resource/resource.ts';
import { absorb } from './absorb.ts';
import { generate, type GeneratedKind } from './generator.ts';
import { pluginResource } from './plugin-generator.ts';

const GENERATORS: readonly (readonly [string, GeneratedKind])[] = [
  ['configMapGenerator', 'ConfigMap'],
  ['secretGenerator', 'Secret'],
];

/** The resources with what a kustomization generates: by its own fields, and by `generators`. */
export function withGenerated(
  context: BuildContext,
  site: Site,
  kustomization: Kustomization,
  drafts: readonly Draft[],
  build: BuildTarget,
): readonly Draft[] {
  const { file, fields } = kustomization;
  const configuredIn = joinWritten(site.written, nameOf(file));
  let result = drafts;
  for (const [field, kind] of GENERATORS) {
    for (const generator of itemsOf(get(fields, field)).filter(isMapping)) {
      const options = [get(generator, 'options'), get(fields, 'generatorOptions')];
      const draft = generate(context, site, kind, generator, options);
      const source = { configuredIn, kind: `${kind}Generator` };
      if (draft !== undefined) result = absorb(result, { ...draft, source }, generator, context.report);
    }
  }
  for (const { node, provenance } of pluginObjects(context, site, kustomization, 'generators', build)) {
    const draft = pluginResource(context, site, node);
    if (draft !== undefined) result = absorb(result, { ...draft, source: provenance }, node, context.report);
  }
  return result;
}
