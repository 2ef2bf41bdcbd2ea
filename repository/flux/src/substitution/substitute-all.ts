import { isVariableName } from '@hops/envsubst';
import type { ObjectId, Resource } from '@hops/kustomize';
import type { Finding } from '@hops/text';
import { at, textOf, type Mapping } from '@hops/yaml';
import type { FluxCode } from '../codes.ts';
import type { BuiltObject } from '../objects.ts';
import { isSubstitutionDisabled, substitute } from './substitute.ts';
import { placeholdersIn, type PlaceholderUse } from './uses.ts';
import type { Variables } from './variables.ts';

/** The objects of one Kustomization after substitution, and the placeholders that were in them. */
export interface Substituted {
  readonly objects: readonly BuiltObject[];
  readonly uses: readonly PlaceholderUse[];
  readonly findings: readonly Finding<FluxCode>[];
}

/**
 * Substitutes in every object of a build; without any variable Flux leaves them all alone, unless `always`. Reports
 * `flux-invalid-variable`: Flux refuses all variables where the name of one is none.
 */
export function substituteAll(
  resources: readonly Resource[],
  variables: Variables,
  { owner, always }: { readonly owner: string; readonly always: boolean },
): Substituted {
  const uses: PlaceholderUse[] = [];
  const findings: Finding<FluxCode>[] = invalidNames(variables);
  const active = always || hasVariables(variables);
  const objects = resources.map(({ node, id }): BuiltObject => {
    if (!active || isSubstitutionDisabled(node)) return { id, node, owner };
    uses.push(...placeholdersIn(node, id, variables));
    const substituted = substitute(node, variables, (finding) => findings.push(finding));
    return { id: substituted === node ? id : identityOf(substituted, id), node: substituted, owner };
  });
  return { objects, uses, findings };
}

function hasVariables({ entries, open, missing }: Variables): boolean {
  return entries.size + open.length + missing.length > 0;
}

function invalidNames({ entries }: Variables): Finding<FluxCode>[] {
  return [...entries].flatMap(([name, { span }]) =>
    isVariableName(name)
      ? []
      : {
          code: 'flux-invalid-variable' as const,
          severity: 'error' as const,
          message: `${name} is no name of a variable, so Flux refuses to substitute at all. Use letters, digits and underscores, or keep the key in another object.`,
          span,
          related: [],
        },
  );
}

/** The identity of an object whose name or namespace may have held a placeholder. */
function identityOf(node: Mapping, before: ObjectId): ObjectId {
  const name = textOf(at(node, 'metadata', 'name')) ?? '';
  const namespace = textOf(at(node, 'metadata', 'namespace')) ?? '';
  return { ...before, name, namespace };
}
