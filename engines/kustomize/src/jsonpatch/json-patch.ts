import type { Finding } from '@hops/text';
import { get, spanOf, type Node } from '@hops/yaml';
import { failure, type KustomizeCode } from '../finding.ts';
import { throughJson } from '../json.ts';
import { applyOperations } from './apply.ts';
import { nounOf } from '../nodes.ts';
import { operationsOf } from './operation.ts';
import { isContainer } from './pointer.ts';

/** A patched document, or what is wrong with the patch. */
export type PatchedDocument =
  | { readonly ok: true; readonly node: Node }
  | { readonly ok: false; readonly findings: readonly Finding<KustomizeCode>[] };

/**
 * Applies a JSON patch (RFC 6902) to a map or list as kustomize does: with the leniencies of evanphx/json-patch v4
 * (replacing a missing field adds it, an index may count from the end).
 */
export function applyJsonPatch(document: Node, patch: Node): PatchedDocument {
  const findings: Finding<KustomizeCode>[] = [];
  const report = (finding: Finding<KustomizeCode>): void => void findings.push(finding);
  if (patch.kind !== 'sequence')
    report(
      failure(
        'kustomize-bad-patch',
        spanOf(patch),
        `A JSON patch is a list of steps, not ${nounOf(patch)}. Write each step behind a dash.`,
      ),
    );
  if (!isContainer(document))
    report(
      failure(
        'kustomize-bad-patch',
        spanOf(document),
        `Only a map or a list can be patched, not ${nounOf(document)}. Name another document.`,
      ),
    );
  const operations = operationsOf(patch, report);
  if (findings.length > 0 || !isContainer(document)) return { ok: false, findings };
  const result = applyOperations(throughJson(document, 'kyaml'), operations);
  if (result.ok) return result;
  const { operation, reason } = result.refusal;
  const place = get(operation.node, 'path') ?? operation.node;
  return {
    ok: false,
    findings: [failure('kustomize-bad-patch', spanOf(place), `This step does not apply: ${reason}`)],
  };
}
