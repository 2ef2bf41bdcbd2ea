import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/', import.meta.url));

/** Where the shared test data lie (the peers' suites, the corpus, the goldens); `undefined` in a clone without them. */
export const shared: string | undefined = existsSync(folder) ? folder : undefined;

/** What is said wherever something is left out because the shared test data are not there. */
export const withoutShared = 'skipped: ../shared, the test data beside the checkout, is not here';
