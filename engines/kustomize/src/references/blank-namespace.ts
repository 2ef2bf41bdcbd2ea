import { get, isMapping, itemsOf, spanOf } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { isNull, plainText } from '../nodes.ts';
import { describe } from '../resource/object-id.ts';
import type { Draft } from '../resource/resource.ts';

/** Reports service accounts in role bindings whose namespace is there and empty: kustomize fails on them. */
export function reportBlankNamespaces(drafts: readonly Draft[], report: Report): void {
  for (const { id, node } of drafts) {
    if (id.kind !== 'RoleBinding') continue;
    for (const subject of itemsOf(get(node, 'subjects')).filter(isMapping)) {
      const namespace = get(subject, 'namespace');
      if (namespace === undefined || !isNull(namespace)) continue;
      if (plainText(get(subject, 'kind')) !== 'ServiceAccount') continue;
      const message = `The namespace of this subject of ${describe(id)} is blank. Name one, or remove the field.`;
      report(failure('kustomize-bad-resource', spanOf(namespace), message));
    }
  }
}
