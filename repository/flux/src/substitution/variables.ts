import type { Span } from '@hops/text';
import type { KustomizationSpec } from '../kustomization/spec.ts';
import type { ObjectIndex } from '../objects.ts';
import { findProvider, type Provider } from '../providers.ts';
import type { ObjectReference } from '../reference.ts';

/** What a placeholder stands for: a text that a file holds, or a value that only the cluster knows. */
export type Variable =
  | { readonly kind: 'known'; readonly value: string; readonly span: Span }
  | { readonly kind: 'unknown'; readonly span: Span };

/** All that one Kustomization substitutes with. */
export interface Variables {
  readonly entries: ReadonlyMap<string, Variable>;
  /** Sources whose keys no file tells: any name may be defined there. */
  readonly open: readonly ObjectReference[];
  /** Sources that nothing in the repository makes. */
  readonly missing: readonly ObjectReference[];
}

/**
 * Collects `postBuild.substituteFrom` in order, then `postBuild.substitute` over it; newlines are taken out of values.
 * A Secret's values are never read: they are unknown. Rule: fluxcd/pkg/kustomize, `LoadVariables`.
 */
export function loadVariables(spec: KustomizationSpec, index: ObjectIndex): Variables {
  const entries = new Map<string, Variable>();
  const open: ObjectReference[] = [];
  const missing: ObjectReference[] = [];
  for (const reference of spec.substituteFrom) {
    const provider = findProvider({ ...reference, namespace: spec.namespace }, index);
    if (provider === undefined) missing.push(reference);
    else {
      addProvided(entries, provider);
      if (provider.open) open.push(reference);
    }
  }
  for (const { name, text, span } of spec.substitute) entries.set(name, known(text, span));
  return { entries, open, missing };
}

function addProvided(entries: Map<string, Variable>, provider: Provider): void {
  for (const key of provider.keys) {
    entries.set(
      key.name,
      key.value === undefined ? { kind: 'unknown', span: key.span } : known(key.value.text, key.span),
    );
  }
}

function known(value: string, span: Span): Variable {
  return { kind: 'known', value: value.replaceAll('\n', ''), span };
}
