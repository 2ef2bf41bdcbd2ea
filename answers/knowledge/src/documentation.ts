import { claimPages } from './documentation/claims.ts';
import type { KnowledgePage } from './documentation/page.ts';
import { upkeepPages } from './documentation/upkeep.ts';

const pages: ReadonlyMap<string, KnowledgePage> = new Map(
  Object.entries({ ...claimPages, ...upkeepPages }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
);

/** Every code that a knowledge base can be found with, by name. */
export const knowledgeCodes: readonly string[] = [...pages.keys()];

/** What a code means; `undefined` for one that no document is found with. */
export function knowledgePage(code: string): KnowledgePage | undefined {
  return pages.get(code);
}
