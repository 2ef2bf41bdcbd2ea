import { get, spanOf, withEntry, withoutEntry, type Mapping } from '@hops/yaml';
import type { BuildContext } from '../context.ts';
import { failure } from '../finding.ts';
import { strategicMerge, type StrategicPatch } from '../merge/strategic-merge.ts';
import { plainText } from '../nodes.ts';
import { reportCollisions } from '../resource/collisions.ts';
import { withTexts } from '../resource/metadata.ts';
import { describe, idKey, idOf } from '../resource/object-id.ts';
import { answersTo, rememberId, withNode, type Draft } from '../resource/resource.ts';
import { changeSelected, type Target } from './target.ts';
import type { Transform } from './transform.ts';

/** What a strategic merge patch may change of a resource's identity. */
export interface PatchOptions {
  readonly allowNameChange: boolean;
  readonly allowKindChange: boolean;
}

const NO_OPTIONS: PatchOptions = { allowNameChange: false, allowKindChange: false };

/** A patch for the one resource that it names itself: none, or several, are reported. */
export function patchNamed(context: BuildContext, patch: Mapping, options: PatchOptions): Transform {
  const id = idOf(patch);
  const key = idKey(id);
  const prepared = prepare(mayRename(options) ? withTexts(patch, 'annotations') : patch, options);
  return (drafts) => {
    const targets = drafts.filter((draft) => answersTo(draft, key));
    const [target] = targets;
    if (target === undefined || targets.length > 1) {
      const code = target === undefined ? 'kustomize-patch-without-match' : 'kustomize-ambiguous-target';
      const many =
        target === undefined ? 'No resource of this build is' : 'Several resources of this build are';
      const message = `${many} ${describe(id)}, which this patch names. Correct its kind, name or namespace, or give it a target.`;
      context.report(failure(code, spanOf(get(get(patch, 'metadata'), 'name') ?? patch), message));
      return drafts;
    }
    return drafts.flatMap((draft) => {
      return draft === target ? (merged(context, draft, prepared, options) ?? []) : [draft];
    });
  };
}

/** A patch of `patchesStrategicMerge`: as {@link patchNamed}, with labels and annotations as texts. */
export function patchNamedWithTexts(context: BuildContext, patch: Mapping): Transform {
  return patchNamed(context, withMetadataTexts(patch), NO_OPTIONS);
}

/** A patch for all resources that a target selects. */
export function patchSelected(
  context: BuildContext,
  patch: Mapping,
  target: Target,
  options: PatchOptions,
): Transform {
  const { kind, content } = prepare(withMetadataTexts(patch), options);
  const prepared = { kind, content: withoutEntry(content, 'apiVersion') };
  const apply = changeSelected(target, context.report, (draft) => merged(context, draft, prepared, options));
  return (drafts) => {
    const changed = apply(drafts);
    if (mayRename(options)) reportCollisions(changed, patch, context.report);
    return changed;
  };
}

function merged(
  context: BuildContext,
  draft: Draft,
  patch: StrategicPatch,
  options: PatchOptions,
): Draft | undefined {
  const start = mayRename(options) ? rememberId(draft) : draft;
  const node = strategicMerge(draft.node, patch, { schema: context.schema(), report: context.report });
  return node === undefined || node.entries.length === 0 ? undefined : withNode(start, node);
}

/** Whether a patch may give its target another id; kustomize notes that in the patch's annotations, as texts. */
function mayRename({ allowNameChange, allowKindChange }: PatchOptions): boolean {
  return allowNameChange || allowKindChange;
}

/** Labels and annotations as texts, so that a null there is the text `null`: kustomize reads and writes them so. */
function withMetadataTexts(patch: Mapping): Mapping {
  return withTexts(withTexts(patch, 'labels'), 'annotations');
}

/** Takes out what kustomize sets back after the merge: kind, name and namespace, as far as they must not change. */
function prepare(patch: Mapping, options: PatchOptions): StrategicPatch {
  return { kind: plainText(get(patch, 'kind')), content: withoutIdentity(patch, options) };
}

function withoutIdentity(patch: Mapping, options: PatchOptions): Mapping {
  const metadata = get(patch, 'metadata');
  const kept = options.allowKindChange ? patch : withoutEntry(patch, 'kind');
  if (metadata?.kind !== 'mapping') return kept;
  const placed = withoutEntry(metadata, 'namespace');
  return withEntry(kept, 'metadata', options.allowNameChange ? placed : withoutEntry(placed, 'name'));
}
