import { expand, get, itemsOf, spanOf, type Node } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure, type Report } from '../finding.ts';
import { CONFIGURATION } from '../kustomization/fields.ts';
import { fieldSpecsOf, typeAt } from '../kustomization/field-specs.ts';
import { conform, CONVERTING } from '../kustomization/shape.ts';
import type { Text } from '../kustomization/values.ts';
import { compareTypes } from '../resource/kind-order.ts';
import {
  DEFAULT_CONFIGURATION,
  EMPTY_CONFIGURATION,
  FIELD_LISTS,
  mergeConfigurations,
  nameReference,
  type Configuration,
} from '../references/configuration.ts';
import { configurationOfCrds } from '../references/crds.ts';
import type { FieldSpec } from '../references/field-spec.ts';
import { readYamlFile } from './path.ts';

/** kustomize's own configuration with those of the files added that `configurations` and `crds` name. */
export function loadConfigurations(
  context: BuildContext,
  site: Site,
  entries: readonly Text[],
  crds: readonly Text[],
): Configuration {
  let added = EMPTY_CONFIGURATION;
  let last: Node | undefined;
  for (const entry of entries) {
    const root = readYamlFile(context, site, entry, 'configuration')?.documents[0]?.root;
    if (root === undefined) continue;
    last = entry.node;
    const configuration = configurationOf(expand(root, context.report), context.report);
    added = mergeConfigurations(added, configuration, conflictAt(last, context.report));
  }
  for (const entry of crds) {
    const root = readYamlFile(context, site, entry, 'configuration')?.documents[0]?.root;
    if (root === undefined) continue;
    last = entry.node;
    const configuration = configurationOfCrds(expand(root, context.report));
    added = mergeConfigurations(added, configuration, conflictAt(last, context.report));
  }
  if (last === undefined) return DEFAULT_CONFIGURATION;
  return mergeConfigurations(DEFAULT_CONFIGURATION, added, conflictAt(last, context.report));
}

/** Reports that a field is created by one configuration and not by another. */
export function conflictAt(node: Node, report: Report): (spec: FieldSpec) => void {
  return (spec) => {
    const message = `One field spec makes the field ${spec.path} where it is missing, and another one does not. Give both the same "create".`;
    report(failure('kustomize-bad-configuration', spanOf(node), message));
  };
}

function configurationOf(root: Node, report: Report): Configuration {
  const fields = conform(root, CONFIGURATION, CONVERTING, report);
  const result = { ...EMPTY_CONFIGURATION };
  for (const list of FIELD_LISTS) result[list] = fieldSpecsOf(get(fields, list)).toSorted(compareTypes);
  const references = itemsOf(get(fields, 'nameReference')).map((item) =>
    nameReference(typeAt(item), fieldSpecsOf(get(item, 'fieldSpecs'))),
  );
  return { ...result, nameReference: references.toSorted(compareTypes) };
}
