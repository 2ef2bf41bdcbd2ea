import type { RepositorySecrets } from '@hops/secrets';

/** The Secrets as JSON, as `schemas/secrets.schema.json` describes it. */
export function jsonOutput(answer: RepositorySecrets): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
