import { spanOf, type Node } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { describe } from './object-id.ts';
import { bringing } from './provenance.ts';
import type { Draft } from './resource.ts';

/** Reports resources that have come to share an id through the change that `cause` asks for. */
export function reportCollisions(drafts: readonly Draft[], cause: Node, report: Report): void {
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = seen.get(draft.key);
    if (other !== undefined) {
      const message = `This makes two of ${describe(draft.id)}, which ${bringing(other.source)} and ${bringing(draft.source)} bring. Rename one of them.`;
      const related = [other, draft].map(({ node }) => ({ span: spanOf(node), message: describe(draft.id) }));
      report(failure('kustomize-duplicate-resource', spanOf(cause), message, related));
    }
    seen.set(draft.key, draft);
  }
}
