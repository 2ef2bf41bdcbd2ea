import { madeSecretName } from '@hops/flux';
import type { Dialect } from './dialect.ts';

/** The Secrets that ExternalSecrets and SealedSecrets bring into being. */
export const secretsDialect: Dialect = {
  name: 'secrets',
  makes: ({ objects }) =>
    objects.flatMap((by) => {
      const name = madeSecretName(by.node);
      return name === undefined
        ? []
        : [{ key: { group: '', kind: 'Secret', namespace: by.id.namespace, name }, by }];
    }),
};
