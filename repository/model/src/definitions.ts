import type { Span } from '@hops/text';
import { at, entriesOf, keyText, resolve, spanOf } from '@hops/yaml';
import type { ClusterModel, Model } from './model.ts';
import type { Definition } from './placeholders.ts';
import type { Placing } from './placing.ts';

/** Where a placeholder is defined: the key that names it. */
export interface PlaceholderDefinition {
  readonly span: Span;
  readonly kind: 'known' | 'unknown';
  /** How many Kustomizations substitute with it. */
  readonly users: number;
  /** Whether the name stands there as it is, so that it can be replaced or taken away. */
  readonly isWritten: boolean;
}

/** Every definition of a placeholder, in any cluster. */
export function definitionsOf(model: Model, name: string, places: Placing): PlaceholderDefinition[] {
  const found = new Map<string, PlaceholderDefinition>();
  for (const cluster of model.clusters) {
    const definitions = cluster.placeholders.find((each) => each.name === name)?.definitions ?? [];
    for (const definition of definitions) {
      const span = keySpan(definition, name, cluster);
      const key = `${span.file}:${span.start}`;
      const users = definition.kustomizations.length + (found.get(key)?.users ?? 0);
      const isWritten = wordAt(span, places) === name;
      found.set(key, { span, kind: definition.variable.kind, users, isWritten });
    }
  }
  return [...found.values()];
}

/** What stands at a place, without quotes. */
function wordAt({ file, start, end }: Span, { text }: Placing): string | undefined {
  const word = text(file)?.slice(start, end);
  return word?.replaceAll(/^["']|["']$/g, '');
}

/** The key in `postBuild.substitute` whose value defines it, or the key of the ConfigMap or Secret that does. */
function keySpan({ variable, kustomizations }: Definition, name: string, { cluster }: ClusterModel): Span {
  const user = cluster.kustomizations.find(({ spec }) =>
    kustomizations.includes(`${spec.namespace}/${spec.name}`),
  );
  const entry = entriesOf(at(user?.spec.node, 'spec', 'postBuild', 'substitute')).find((each) => {
    const { file, start } = spanOf(resolve(each.value));
    return keyText(each) === name && file === variable.span.file && start === variable.span.start;
  });
  return entry ? spanOf(resolve(entry.key)) : variable.span;
}
