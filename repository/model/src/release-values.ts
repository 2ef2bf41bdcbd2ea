import type { Release } from '@hops/flux';
import type { Mapping } from '@hops/yaml';

/**
 * The values of a release that files tell, weakest first: each found `valuesFrom` that is merged whole, then
 * `spec.values`.
 */
export function releaseValues({ spec, valuesSources }: Release): Mapping[] {
  const collected = valuesSources.flatMap((source) => (source.kind === 'found' ? (source.values ?? []) : []));
  return spec.values ? [...collected, spec.values] : collected;
}
