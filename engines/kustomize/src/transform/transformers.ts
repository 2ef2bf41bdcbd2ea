import { nameOf } from '@hops/text';
import type { Accumulated } from '../accumulated.ts';
import type { BuildContext, Site } from '../context.ts';
import type { Kustomization } from '../kustomization/kustomization.ts';
import type { BuildTarget } from '../load/entries.ts';
import { joinWritten } from '../load/written.ts';
import { pluginObjects } from '../load/plugin-objects.ts';
import { withTransformation } from '../resource/provenance.ts';
import type { Draft } from '../resource/resource.ts';
import { kustomizationTransforms } from './kustomization-transforms.ts';
import { pluginTransforms } from './plugin-transforms.ts';
import { inSequence } from './transform.ts';

/** The resources as a kustomization transforms them: by its own fields, then by `transformers` and `validators`. */
export function transformed(
  context: BuildContext,
  site: Site,
  kustomization: Kustomization,
  { drafts, configuration }: Accumulated,
  build: BuildTarget,
): readonly Draft[] {
  const { file, fields } = kustomization;
  const configuredIn = joinWritten(site.written, nameOf(file));
  let result = drafts;
  for (const { kind, transform } of kustomizationTransforms(context, site, fields, configuration)) {
    result = withTransformation(transform(result), { configuredIn, kind });
  }
  const plugins = (['transformers', 'validators'] as const).flatMap((field) =>
    pluginObjects(context, site, kustomization, field, build),
  );
  for (const { node, provenance } of plugins) {
    const transform = inSequence(pluginTransforms(context, site, node));
    result = withTransformation(transform(result), provenance);
  }
  return result;
}
