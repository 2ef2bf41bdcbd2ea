import { get, isMapping, itemsOf } from '@hops/yaml';
import type { Accumulated } from './accumulated.ts';
import type { BuildContext, Site } from './context.ts';
import { withGenerated } from './generate/generators.ts';
import type { Kustomization } from './kustomization/kustomization.ts';
import { ownSchema } from './kustomization/openapi.ts';
import { reportCharts } from './kustomization/charts.ts';
import { textsAt } from './kustomization/values.ts';
import { conflictAt, loadConfigurations } from './load/configurations.ts';
import { addComponents, addResources } from './load/entries.ts';
import { mergeConfigurations, type Configuration } from './references/configuration.ts';
import { mergeVariables, variableOf, withReaders } from './references/variable.ts';
import { transformed } from './transform/transformers.ts';

/**
 * Builds a kustomization up to the point where names are final: resources, generators, components, transformers, in
 * that order (kusttarget's accumulateTarget). A component is given what its parent has brought together so far.
 */
export function accumulate(
  context: BuildContext,
  site: Site,
  kustomization: Kustomization,
  base: Accumulated,
): Accumulated {
  const { fields } = kustomization;
  reportCharts(fields, context.report);
  context.adoptSchema(ownSchema(context, site, kustomization));
  const own = addResources(context, site, textsAt(fields, 'resources'), base.drafts, accumulate);
  const collected = {
    drafts: withGenerated(context, site, kustomization, [...base.drafts, ...own.drafts], accumulate),
    configuration: configured(context, site, kustomization, base, own),
    variables: mergeVariables(base.variables, own.variables, context.report),
  };
  const composed = addComponents(context, site, textsAt(fields, 'components'), collected, accumulate);
  const variables = itemsOf(get(fields, 'vars')).filter(isMapping).map(variableOf);
  const drafts = transformed(context, site, kustomization, composed, accumulate);
  return {
    drafts: withReaders(drafts, variables, context.report),
    configuration: composed.configuration,
    variables: mergeVariables(composed.variables, variables, context.report),
  };
}

function configured(
  context: BuildContext,
  site: Site,
  { fields }: Kustomization,
  base: Accumulated,
  own: Accumulated,
): Configuration {
  const conflict = conflictAt(fields, context.report);
  const inherited = mergeConfigurations(base.configuration, own.configuration, conflict);
  const added = loadConfigurations(context, site, textsAt(fields, 'configurations'), textsAt(fields, 'crds'));
  return mergeConfigurations(inherited, added, conflict);
}
