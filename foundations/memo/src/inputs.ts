import type { Files } from '@hops/text';

/**
 * Files with the hashes of what they hold, as a snapshot has them. A hash stands for one content or one list of
 * names; it is `undefined` where there is none, or where a content must leave no trace. Asking for a hash should be
 * much cheaper than reading.
 */
export interface Inputs extends Files {
  hash(path: string): string | undefined;
  listHash(path: string): string | undefined;
}
