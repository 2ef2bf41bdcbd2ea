import { mediaPrograms } from './lexicon/media.ts';
import { housePrograms } from './lexicon/house.ts';
import { workPrograms } from './lexicon/work.ts';
import { networkPrograms } from './lexicon/network.ts';
import { storagePrograms } from './lexicon/storage.ts';
import { operationsPrograms } from './lexicon/operations.ts';

/**
 * Self-hosted apps and the operators below them, by what they are for. A line names programs as folders, charts and images
 * do, and after the colon what people call them who do not know their names: words and short phrases, separated by
 * commas. A program may stand in several lines.
 */
export const lexicon: Readonly<Record<string, string>> = {
  ...mediaPrograms,
  ...housePrograms,
  ...workPrograms,
  ...networkPrograms,
  ...storagePrograms,
  ...operationsPrograms,
};
