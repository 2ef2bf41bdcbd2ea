import { groups, type BuiltObject } from '@hops/flux';
import { at, get, itemsOf, textOf } from '@hops/yaml';
import type { Dialect } from './dialect.ts';

/** The objects of flux-operator's ResourceSets, whose templates are not expanded yet: their kinds are known. */
export const resourceSetsDialect: Dialect = {
  name: 'resource sets',
  mayMake: ({ cluster }) =>
    cluster.objects.ofKind(groups.operator, 'ResourceSet').map((object) => {
      const kinds = templatedKinds(object);
      return {
        covers: ({ to }) => kinds.has(to.kind),
        reason: `ResourceSet ${object.id.namespace}/${object.id.name} makes objects of this kind, and is not expanded yet`,
      };
    }),
};

function templatedKinds({ node }: BuiltObject): Set<string> {
  const listed = itemsOf(at(node, 'spec', 'resources')).flatMap((item) => textOf(get(item, 'kind')) ?? []);
  const template = textOf(at(node, 'spec', 'resourcesTemplate')) ?? '';
  const written = [...template.matchAll(/^\s*kind:\s*["']?(\w+)/gm)].map((match) => match[1]!);
  return new Set([...listed, ...written]);
}
