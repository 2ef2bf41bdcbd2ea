import type { AppSecrets, RepositorySecrets, SecretChain } from '@hops/secrets';
import * as z from 'zod';
import { makingJson, placeJson } from '../../schema/secrets.ts';

/** A Secret with the number of its keys and readers. */
interface SecretOverview extends Pick<SecretChain, 'namespace' | 'name' | 'making'> {
  readonly keys: number;
  readonly readers: number;
}

/** What `secrets` answers without a name: every list that a Secret holds is a number. */
export interface SecretsOverview {
  readonly clusters: readonly {
    readonly name: string;
    readonly apps: readonly (Omit<AppSecrets, 'secrets'> & { readonly secrets: readonly SecretOverview[] })[];
  }[];
}

const count = z.int().min(0);

const secret = z.object({
  namespace: z.string(),
  name: z.string(),
  making: makingJson,
  keys: count,
  readers: count,
});

const app = z.object({ name: z.string(), place: placeJson, secrets: z.array(secret) });

/** Its shape. */
export const secretsOverviewJson: z.ZodType<SecretsOverview> = z
  .object({ clusters: z.array(z.object({ name: z.string(), apps: z.array(app) })) })
  .describe('An overview: ask with a name for keys, readers and steps');

/** The overview of Secrets. */
export function secretsOverview({ clusters }: RepositorySecrets): SecretsOverview {
  return {
    clusters: clusters.map(({ name, apps }) => ({
      name,
      apps: apps.map((each) => ({ ...each, secrets: each.secrets.map(overviewOf) })),
    })),
  };
}

function overviewOf({ namespace, name, making, keys, readers }: SecretChain): SecretOverview {
  return { namespace, name, making, keys: keys.length, readers: readers.length };
}
