import { spanOf, type Mapping } from '@hops/yaml';
import { notice, type Report } from '../finding.ts';
import type { Draft } from '../resource/resource.ts';
import { compileSelector, selects, type Selector } from './selector.ts';
import type { Transform } from './transform.ts';

/** The target of a patch, compiled, and where it stands. */
export interface Target {
  readonly selector: Selector;
  readonly node: Mapping;
}

/** Compiles a target; `undefined` after a report. */
export function compileTarget(node: Mapping, report: Report): Target | undefined {
  const selector = compileSelector(node, report);
  return selector && { selector, node };
}

/** Changes all resources that a target selects, or deletes them; a target that selects none is a warning. */
export function changeSelected(
  { selector, node }: Target,
  report: Report,
  change: (draft: Draft) => Draft | undefined,
): Transform {
  return (drafts) => {
    const selected = new Set(drafts.filter((draft) => selects(selector, draft)));
    if (selected.size === 0) {
      const message =
        'No resource of this build matches this target, so the patch does nothing. Correct the target, or remove the patch.';
      report(notice('kustomize-patch-without-match', 'warning', spanOf(node), message));
      return drafts;
    }
    return drafts.flatMap((draft) => (selected.has(draft) ? (change(draft) ?? []) : [draft]));
  };
}
