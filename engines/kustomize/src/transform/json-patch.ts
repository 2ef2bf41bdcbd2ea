import { get, makeMapping, spanOf, withEntry, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { reportInfinities } from '../infinity.ts';
import { throughJson } from '../json.ts';
import { applyOperations } from '../jsonpatch/apply.ts';
import type { Operation } from '../jsonpatch/operation.ts';
import { originOf } from '../nodes.ts';
import { withTexts } from '../resource/metadata.ts';
import { describe } from '../resource/object-id.ts';
import { refolded } from '../resource/refold.ts';
import { rememberId, withNode, type Draft } from '../resource/resource.ts';
import { withoutTwins } from '../resource/twins.ts';
import { changeSelected, type Target } from './target.ts';
import type { Transform } from './transform.ts';

/** A JSON patch for all resources that a target selects; `remembers` says whether their ids are kept as original ones. */
export function patchByOperations(
  operations: readonly Operation[],
  target: Target,
  remembers: boolean,
  report: Report,
): Transform {
  return changeSelected(target, report, (draft) => {
    return operated(remembers ? rememberId(draft) : draft, operations, report);
  });
}

/**
 * The object with a map of annotations, empty where there is none: kustomize keeps the original ids of a resource in
 * annotations, so that a patch can rely on the map. An empty map goes again afterwards.
 */
function withAnnotations({ node, originalIds }: Draft): Mapping {
  const metadata = get(node, 'metadata');
  if (originalIds.length === 0 || metadata?.kind !== 'mapping') return node;
  if (get(metadata, 'annotations')?.kind === 'mapping') return node;
  const annotations = makeMapping([], originOf(metadata));
  return withEntry(node, 'metadata', withEntry(metadata, 'annotations', annotations));
}

/** The object as JSON says it. */
function written(node: Mapping): Mapping {
  return throughJson(withoutTwins(refolded(node)), 'kyaml');
}

function operated(draft: Draft, operations: readonly Operation[], report: Report): Draft {
  reportInfinities(draft.node, report);
  const result = applyOperations(written(withAnnotations(draft)), operations);
  if (!result.ok) {
    const { operation, reason } = result.refusal;
    const message = `This step does not apply to ${describe(draft.id)}: ${reason}`;
    const related = [{ span: spanOf(draft.node), message: 'the patched resource' }];
    const place = get(operation.node, 'path') ?? operation.node;
    report(failure('kustomize-bad-patch', spanOf(place), message, related));
    return draft;
  }
  return result.node.kind === 'mapping' ? withNode(draft, withTexts(result.node, 'annotations')) : draft;
}
