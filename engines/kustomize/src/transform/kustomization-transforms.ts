import { entriesOf, get, isMapping, itemsOf, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure, type Report } from '../finding.ts';
import { fieldSpecsOf } from '../kustomization/field-specs.ts';
import { givenText, isSet, pairsAt, spanAt, textsAt } from '../kustomization/values.ts';
import { conflictAt } from '../load/configurations.ts';
import { loadPatch, loadStrategicPatch } from '../load/patch.ts';
import { loadReplacements } from '../load/replacements.ts';
import type { Configuration } from '../references/configuration.ts';
import { fieldSpec, mergeFieldSpecs, type FieldSpec } from '../references/field-spec.ts';
import { affixTransform } from './affix.ts';
import { imagesTransform } from './images.ts';
import { namespaceTransform } from './namespace.ts';
import { pairsTransform } from './pairs.ts';
import { patchNamedWithTexts } from './strategic-patch.ts';
import { jsonPatchTransforms, patchTransforms } from './patches.ts';
import { replacementsTransform } from './replacements.ts';
import { replicasTransform } from './replicas.ts';
import { inSequence, type NamedTransform, type Transform } from './transform.ts';

type Configure = (step: Step) => readonly Transform[];

interface Step {
  readonly context: BuildContext;
  readonly site: Site;
  readonly fields: Mapping;
  readonly configuration: Configuration;
}

/** kustomize's transformers in the order in which it runs them (configureBuiltinTransformers). */
const TRANSFORMERS: readonly (readonly [string, Configure])[] = [
  ['PatchStrategicMergeTransformer', strategicPatches],
  ['PatchTransformer', patches],
  ['NamespaceTransformer', namespaces],
  ['PrefixTransformer', (step) => affixes(step, 'prefix')],
  ['SuffixTransformer', (step) => affixes(step, 'suffix')],
  ['LabelTransformer', labels],
  ['AnnotationsTransformer', annotations],
  ['PatchJson6902Transformer', jsonPatches],
  ['ReplicaCountTransformer', replicas],
  ['ImageTagTransformer', images],
  ['ReplacementTransformer', replacements],
];

/** The transforms that a kustomization's fields ask for, in kustomize's order. */
export function kustomizationTransforms(
  context: BuildContext,
  site: Site,
  fields: Mapping,
  configuration: Configuration,
): readonly NamedTransform[] {
  const step = { context, site, fields, configuration };
  return TRANSFORMERS.flatMap(([kind, configure]) =>
    configure(step).map((transform) => ({ kind, transform })),
  );
}

function strategicPatches({ context, site, fields }: Step): readonly Transform[] {
  const entries = textsAt(fields, 'patchesStrategicMerge');
  const loaded = entries.map((entry) => loadStrategicPatch(context, site, entry));
  const objects = loaded.flatMap((patch) => (patch?.kind === 'strategic' ? patch.objects : []));
  if (entries.length > 0 && objects.length === 0 && !loaded.includes(undefined)) {
    const message = 'These patches are all empty. Write what they are to change, or remove them.';
    context.report(failure('kustomize-bad-patch', spanAt(fields, 'patchesStrategicMerge'), message));
  }
  if (objects.length === 0) return [];
  return [inSequence(objects.map((object) => patchNamedWithTexts(context, object)))];
}

function patches({ context, site, fields }: Step): readonly Transform[] {
  return mappingsAt(fields, 'patches').flatMap((entry) => {
    const patch = loadPatch(context, site, entry);
    return patch === undefined ? [] : [inSequence(patchTransforms(context, patch, entry))];
  });
}

function jsonPatches({ context, site, fields }: Step): readonly Transform[] {
  return mappingsAt(fields, 'patchesJson6902').flatMap((entry) =>
    jsonPatchTransforms(context, site, entry, 'patch'),
  );
}

function namespaces({ context, fields, configuration }: Step): readonly Transform[] {
  const namespace = givenText(fields, 'namespace');
  if (namespace === undefined) return [];
  const fieldSpecs = configuration.namespace;
  return [
    namespaceTransform({ namespace, fieldSpecs, unsetOnly: false, subjects: 'defaultOnly' }, context.report),
  ];
}

function affixes({ context, fields, configuration }: Step, side: 'prefix' | 'suffix'): readonly Transform[] {
  const list = side === 'prefix' ? 'namePrefix' : 'nameSuffix';
  const text = givenText(fields, list);
  return text === undefined
    ? []
    : [affixTransform({ side, text, fieldSpecs: configuration[list] }, context.report)];
}

function labels({ context: { report }, fields, configuration }: Step): readonly Transform[] {
  const common = pairsAt(fields, 'commonLabels');
  const listed = mappingsAt(fields, 'labels').map((label) => {
    return pairsTransform(pairsAt(label, 'pairs'), labelSpecs(label, configuration, report), report);
  });
  if (listed.length === 0 && common.length === 0) return [];
  return [...listed, pairsTransform(common, configuration.commonLabels, report)];
}

const METADATA_LABELS = fieldSpec('metadata/labels', true);

function labelSpecs(label: Mapping, configuration: Configuration, report: Report): readonly FieldSpec[] {
  const merge = (specs: readonly FieldSpec[], added: readonly FieldSpec[]): readonly FieldSpec[] =>
    mergeFieldSpecs(specs, added, conflictAt(label, report));
  const specs = merge(fieldSpecsOf(get(label, 'fields')), configuration.labels);
  if (isSet(label, 'includeSelectors')) return merge(specs, configuration.commonLabels);
  const templates = isSet(label, 'includeTemplates') ? configuration.templateLabels : [];
  return merge(merge(specs, templates), [METADATA_LABELS]);
}

function annotations({ context, fields, configuration }: Step): readonly Transform[] {
  if (entriesOf(get(fields, 'commonAnnotations')).length === 0) return [];
  return [
    pairsTransform(pairsAt(fields, 'commonAnnotations'), configuration.commonAnnotations, context.report),
  ];
}

function replicas({ context, fields, configuration }: Step): readonly Transform[] {
  return mappingsAt(fields, 'replicas').map((replica) => {
    return replicasTransform(replica, configuration.replicas, context.report);
  });
}

function images({ context, fields, configuration }: Step): readonly Transform[] {
  return mappingsAt(fields, 'images').map((image) =>
    imagesTransform(image, configuration.images, context.report),
  );
}

function replacements({ context, site, fields }: Step): readonly Transform[] {
  const entries = mappingsAt(fields, 'replacements').flatMap((entry) =>
    loadReplacements(context, site, entry),
  );
  return entries.length === 0 ? [] : [replacementsTransform(entries, context.report)];
}

function mappingsAt(fields: Mapping, key: string): readonly Mapping[] {
  return itemsOf(get(fields, key)).filter(isMapping);
}
