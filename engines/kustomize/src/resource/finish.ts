import { metadataTexts, withTexts } from './metadata.ts';
import { refolded } from './refold.ts';
import { withNode, type Draft } from './resource.ts';

const LOCAL = 'config.kubernetes.io/local-config';

/**
 * The resources as they are written: without those that are marked as local, with annotations that are texts, and
 * folded texts as kustomize writes them.
 */
export function finished(drafts: readonly Draft[], hasFolded: boolean): readonly Draft[] {
  return drafts.filter(isShipped).map((draft) => {
    const node = withTexts(draft.node, 'annotations');
    return withNode(draft, hasFolded ? refolded(node) : node);
  });
}

function isShipped({ node }: Draft): boolean {
  const mark = metadataTexts(node, 'annotations').get(LOCAL);
  return mark === undefined || mark === 'false';
}
