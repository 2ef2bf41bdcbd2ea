import type { Severity } from '@hops/text';

/** Every severity, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings of one severity, in their order. */
export function ofSeverity<Item extends { readonly severity: Severity }>(
  items: readonly Item[],
  severity: Severity,
): Item[] {
  return items.filter((item) => item.severity === severity);
}

/** The findings with the gravest first; those of one severity stay in their order. */
export function bySeverity<Item extends { readonly severity: Severity }>(items: readonly Item[]): Item[] {
  return severities.flatMap((severity) => ofSeverity(items, severity));
}
