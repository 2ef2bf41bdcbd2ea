import { expand, get, isMapping, itemsOf, spanOf, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { fieldSpecsOf } from '../kustomization/field-specs.ts';
import { TRANSFORMER_PLUGINS } from '../kustomization/plugin-fields.ts';
import { conform, LENIENT } from '../kustomization/shape.ts';
import { givenText, isSet, pairsAt, spanAt, textAt, textsAt } from '../kustomization/values.ts';
import { loadPatch, loadStrategicPatch, patchOfText } from '../load/patch.ts';
import { loadReplacements } from '../load/replacements.ts';
import type { FieldSpec } from '../references/field-spec.ts';
import { affixTransform } from './affix.ts';
import { hashNames } from './hash-names.ts';
import { imagesTransform } from './images.ts';
import { namespaceTransform, type SubjectMode } from './namespace.ts';
import { pairsTransform } from './pairs.ts';
import { jsonPatchTransforms, patchTransforms } from './patches.ts';
import { patchNamedWithTexts } from './strategic-patch.ts';
import { replacementsTransform } from './replacements.ts';
import { replicasTransform } from './replicas.ts';
import type { Transform } from './transform.ts';
import { valueAddTransform } from './value-add.ts';

interface Plugin {
  readonly context: BuildContext;
  readonly site: Site;
  /** The plugin's configuration, checked. */
  readonly config: Mapping;
  readonly fieldSpecs: readonly FieldSpec[];
}

const MAKERS: ReadonlyMap<string, (plugin: Plugin) => readonly Transform[]> = new Map(
  Object.entries({
    AnnotationsTransformer: (plugin: Plugin) => pairs(plugin, 'annotations'),
    HashTransformer: () => [hashNames],
    ImageTagTransformer: images,
    LabelTransformer: (plugin: Plugin) => pairs(plugin, 'labels'),
    NamespaceTransformer: namespace,
    PatchJson6902Transformer: jsonPatch,
    PatchStrategicMergeTransformer: strategicPatches,
    PatchTransformer: patch,
    PrefixSuffixTransformer: (plugin: Plugin) => [...affix(plugin, 'prefix'), ...affix(plugin, 'suffix')],
    PrefixTransformer: (plugin: Plugin) => affix(plugin, 'prefix'),
    ReplacementTransformer: replacements,
    ReplicaCountTransformer: replicas,
    SuffixTransformer: (plugin: Plugin) => affix(plugin, 'suffix'),
    ValueAddTransformer: (plugin: Plugin) => [valueAddTransform(plugin.context, plugin.site, plugin.config)],
  }),
);

/** The transforms of a builtin transformer that is configured by an object of its own; reports what is no such object. */
export function pluginTransforms(context: BuildContext, site: Site, object: Mapping): readonly Transform[] {
  const kind = textAt(object, 'kind');
  const make = textAt(object, 'apiVersion') === 'builtin' ? MAKERS.get(kind) : undefined;
  const shape = TRANSFORMER_PLUGINS.get(kind);
  if (make === undefined || shape === undefined) {
    const message = `${kind} is no builtin transformer, and Flux never lets kustomize run others. Use a builtin one, or change the objects beforehand.`;
    context.report(failure('kustomize-bad-plugin', spanAt(object, 'kind'), message));
    return [];
  }
  const config = conform(expand(object, context.report), shape, LENIENT, context.report);
  if (config?.kind !== 'mapping') return [];
  return make({ context, site, config, fieldSpecs: fieldSpecsOf(get(config, 'fieldSpecs')) });
}

function pairs({ context, config, fieldSpecs }: Plugin, field: string): readonly Transform[] {
  return [pairsTransform(pairsAt(config, field), fieldSpecs, context.report)];
}

function images({ context, config, fieldSpecs }: Plugin): readonly Transform[] {
  const image = get(config, 'imageTag');
  return isMapping(image) ? [imagesTransform(image, fieldSpecs, context.report)] : [];
}

const SUBJECT_MODES: readonly SubjectMode[] = ['defaultOnly', 'allServiceAccounts', 'none'];

function namespace({ context, config, fieldSpecs }: Plugin): readonly Transform[] {
  const text = givenText(get(config, 'metadata'), 'namespace');
  const written = textAt(config, 'setRoleBindingSubjects') || 'defaultOnly';
  const subjects = SUBJECT_MODES.find((mode) => mode === written);
  if (subjects === undefined) {
    const message = `setRoleBindingSubjects can be ${SUBJECT_MODES.join(' or ')}, not "${written}". Correct it, or remove it.`;
    context.report(failure('kustomize-bad-plugin', spanAt(config, 'setRoleBindingSubjects'), message));
  }
  if (text === undefined || subjects === undefined) return [];
  const unsetOnly = isSet(config, 'unsetOnly');
  return [namespaceTransform({ namespace: text, fieldSpecs, unsetOnly, subjects }, context.report)];
}

function affix({ context, config, fieldSpecs }: Plugin, side: 'prefix' | 'suffix'): readonly Transform[] {
  if (get(config, 'fieldSpecs') === undefined) {
    const message = `This ${side} transformer has no fieldSpecs. Add them, such as one with the path metadata/name.`;
    context.report(failure('kustomize-bad-plugin', spanOf(config), message));
  }
  const text = givenText(config, side);
  return text === undefined ? [] : [affixTransform({ side, text, fieldSpecs }, context.report)];
}

function patch({ context, site, config }: Plugin): readonly Transform[] {
  const loaded = loadPatch(context, site, config);
  return loaded === undefined ? [] : patchTransforms(context, loaded, config);
}

function jsonPatch({ context, site, config }: Plugin): readonly Transform[] {
  return jsonPatchTransforms(context, site, config, 'jsonOp');
}

function strategicPatches({ context, site, config }: Plugin): readonly Transform[] {
  const inline = givenText(config, 'patches');
  const loaded = [
    ...textsAt(config, 'paths').map((entry) => loadStrategicPatch(context, site, entry)),
    ...(inline === undefined ? [] : [patchOfText(context, inline)]),
  ];
  const objects = loaded.flatMap((found) => (found?.kind === 'strategic' ? found.objects : []));
  if (objects.length === 0 && !loaded.includes(undefined)) {
    const message = 'This transformer has no patch. Give it "paths" or "patches".';
    context.report(failure('kustomize-bad-patch', spanOf(config), message));
  }
  return objects.map((object) => patchNamedWithTexts(context, object));
}

function replacements({ context, site, config }: Plugin): readonly Transform[] {
  const entries = itemsOf(get(config, 'replacements')).filter(isMapping);
  const loaded = entries.flatMap((entry) => loadReplacements(context, site, entry));
  return [replacementsTransform(loaded, context.report)];
}

function replicas({ context, config, fieldSpecs }: Plugin): readonly Transform[] {
  const replica = get(config, 'replica');
  return isMapping(replica) ? [replicasTransform(replica, fieldSpecs, context.report)] : [];
}
