import type { ObjectKey, Release } from '@hops/flux';
import { isAppTemplate } from './chart-values.ts';
import type { Dialect } from './dialect.ts';

/**
 * What charts make, which are not rendered yet: objects in the release's namespace that are named after it. What a
 * release itself names must be there before it.
 */
export const chartsDialect: Dialect = {
  name: 'charts',
  mayMake: ({ releases, cluster }) =>
    releases
      .filter((release) => !isAppTemplate(release, cluster))
      .map((release) => ({
        covers: ({ from, to }) => from !== release.object && isNamedAfter(to, release),
        reason: 'a chart that is not rendered may make it',
      })),
};

function isNamedAfter({ namespace, name, group }: ObjectKey, { object }: Release): boolean {
  return group === '' && namespace === object.id.namespace && name.startsWith(object.id.name);
}
