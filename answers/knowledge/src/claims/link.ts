import { directoryOf, resolvePath } from '@hops/text';
import type { MarkdownLink } from '../markdown/document.ts';
import { missing, proven, unread, type Verdict } from './claim.ts';
import type { Known } from './known.ts';
import { nearestPath } from './nearest-path.ts';
import { suggest } from '@hops/text';

/** Whether what a link leads to is there, and its heading; a link out of the repository is not read. */
export function judgeLink({ target }: MarkdownLink, document: string, known: Known): Verdict {
  if (target === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) return unread;
  const [, location = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(target) ?? [];
  const path = location === '' ? document : resolvePath(directoryOf(document), decoded(location));
  if (path === undefined) return unread;
  if (!known.files.has(path) && !known.folders.has(path) && path !== '') return missingFile(path, known);
  return anchor === undefined || anchor === '' || !path.endsWith('.md')
    ? proven
    : judgeAnchor(decoded(anchor), path, known);
}

function missingFile(path: string, known: Known): Verdict {
  return missing('docs-missing-path', {
    what: `${path} is not in the repository.`,
    nearest: nearestPath(path, known),
    remedy: 'Correct the link, or remove it.',
  });
}

function judgeAnchor(anchor: string, path: string, known: Known): Verdict {
  const anchors = known.anchorsOf(path);
  if (anchors.has(anchor.toLowerCase())) return proven;
  if (new RegExp(`(?:id|name)=["']${anchor.replaceAll(/[^\w-]/g, '.')}["']`).test(known.textOf(path) ?? ''))
    return proven;
  const nearest = suggest(anchor, anchors);
  return missing('docs-missing-anchor', {
    what: `${path} has no heading with the anchor #${anchor}.`,
    nearest: nearest === undefined ? undefined : `#${nearest}`,
    remedy: 'Correct the link.',
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
