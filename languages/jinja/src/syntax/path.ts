import type { Expression } from './expression.ts';

/** The path that an expression reads, such as `['network', 'gateway']`, where it is written out. */
export function pathOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'attribute' && expression.kind !== 'item') return undefined;
  const owner = pathOf(expression.target);
  const step = expression.kind === 'attribute' ? expression.name : constantStep(expression.index);
  return owner === undefined || step === undefined ? undefined : [...owner, step];
}

function constantStep(index: Expression): string | undefined {
  if (index.kind !== 'constant') return undefined;
  return typeof index.value === 'string' || typeof index.value === 'bigint' ? String(index.value) : undefined;
}
