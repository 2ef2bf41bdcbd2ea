import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shared } from '../../conformance/shared.ts';

/** Where the repository that a question names lies; `undefined` where it is not here. */
export function repositoryFolder(repository: string): string | undefined {
  if (repository === 'example') return fileURLToPath(new URL('../../examples/home-ops', import.meta.url));
  return shared === undefined ? undefined : join(shared, 'corpus', repository);
}
