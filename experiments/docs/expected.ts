import type { Claim } from '@hops/knowledge';
import { citationOf } from './cited.ts';
import { tagsOf, wholePath, type Changed } from './truth.ts';

/**
 * The citation that a claim is to have after changes where what it cites merely moved, whole and unedited; `undefined`
 * where it did not move, or is no more.
 */
export function movedTo(claim: Claim, { before, after, moved }: Changed): string | undefined {
  const citation = citationOf(claim);
  const path = citation && wholePath(citation.path, [...before.keys()]);
  if (citation === undefined || path === undefined) return undefined;
  const today = moved.get(path) ?? path;
  const slash = claim.text.endsWith('/') ? '/' : '';
  if (citation.from === undefined || citation.to === undefined)
    return today === path ? undefined : today + slash;
  const tags = tagsOf(path, citation.from, citation.to);
  const lines = after.get(today) ?? [];
  const first = lines.findIndex(({ was }) => was === tags[0]) + 1;
  if (first === 0 || tags.some((tag, index) => lines[first - 1 + index]?.was !== tag)) return undefined;
  if (today === path && first === citation.from) return undefined;
  const range = claim.text.replace(citation.path, '').includes('-')
    ? `${first}-${first + tags.length - 1}`
    : String(first);
  return `${today}:${range}`;
}
