import type { Cluster, PlaceholderUse, Variable } from '@hops/flux';

/** A definition of a placeholder and the Kustomizations (`namespace/name`) that substitute with it. */
export interface Definition {
  readonly variable: Variable;
  readonly kustomizations: readonly string[];
}

/** One `${NAME}` of a cluster: where it is defined, where it is used. */
export interface Placeholder {
  readonly name: string;
  readonly definitions: readonly Definition[];
  /** Each place once, however many Kustomizations build it. */
  readonly uses: readonly (PlaceholderUse & { readonly kustomization: string })[];
}

interface Collected {
  readonly definitions: Map<string, { variable: Variable; kustomizations: string[] }>;
  readonly uses: Map<string, Placeholder['uses'][number]>;
}

/** The placeholders of a cluster, by name; those that are defined but never used too. */
export function placeholdersOf(cluster: Cluster): Placeholder[] {
  const byName = new Map<string, Collected>();
  for (const { spec, variables, uses } of cluster.kustomizations) {
    const kustomization = `${spec.namespace}/${spec.name}`;
    for (const [name, variable] of variables.entries)
      addDefinition(collected(byName, name), variable, kustomization);
    for (const use of uses) {
      const key = `${use.span.file}:${use.span.start}:${use.status}`;
      const known = collected(byName, use.name).uses;
      if (!known.has(key)) known.set(key, { ...use, kustomization });
    }
  }
  return [...byName].map(([name, { definitions, uses }]) => ({
    name,
    definitions: [...definitions.values()],
    uses: [...uses.values()],
  }));
}

function collected(byName: Map<string, Collected>, name: string): Collected {
  const present = byName.get(name);
  if (present) return present;
  const fresh: Collected = { definitions: new Map(), uses: new Map() };
  byName.set(name, fresh);
  return fresh;
}

function addDefinition({ definitions }: Collected, variable: Variable, kustomization: string): void {
  const key = `${variable.span.file}:${variable.span.start}`;
  const present = definitions.get(key);
  if (present) present.kustomizations.push(kustomization);
  else definitions.set(key, { variable, kustomizations: [kustomization] });
}
