import { get, spanOf } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { reportInfinities } from '../infinity.ts';
import { plainText } from '../nodes.ts';
import { metadataTexts, withTexts } from './metadata.ts';
import { refolded } from './refold.ts';
import { withNode, type Draft } from './resource.ts';

const LOCAL = 'config.kubernetes.io/local-config';

/**
 * The resources as they are written: without those that are marked as local, with annotations that are texts, and
 * folded texts as kustomize writes them. Reports objects that lost their kind or name on the way, and numbers that
 * JSON, through which kustomize writes, does not have.
 */
export function finished(drafts: readonly Draft[], hasFolded: boolean, report: Report): readonly Draft[] {
  return drafts
    .filter((draft) => isNamed(draft, report) && isShipped(draft))
    .map((draft) => {
      reportInfinities(draft.node, report);
      const node = withTexts(draft.node, 'annotations');
      return withNode(draft, hasFolded ? refolded(node) : node);
    });
}

function isNamed({ node }: Draft, report: Report): boolean {
  const kind = plainText(get(node, 'kind'));
  const lacks = kind === '' ? 'kind' : 'metadata.name';
  if (kind.endsWith('List') || (kind !== '' && plainText(get(get(node, 'metadata'), 'name')) !== ''))
    return true;
  const message = `This object has no ${lacks} any more when all patches are applied. Correct the patch that takes it away.`;
  report(failure('kustomize-bad-resource', spanOf(node), message));
  return false;
}

function isShipped({ node }: Draft): boolean {
  const mark = metadataTexts(node, 'annotations').get(LOCAL);
  return mark === undefined || mark === 'false';
}
