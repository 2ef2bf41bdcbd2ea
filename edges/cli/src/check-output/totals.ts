import type { Severity } from '@hops/text';
import { severities } from '../report/severities.ts';
import { counted } from '../terminal/number.ts';

/** The findings in one phrase: `2 errors, 1 warning`, or `nothing wrong`. */
export function totals(counts: Readonly<Record<Severity, number>>): string {
  const present = severities.filter((severity) => counts[severity] > 0);
  return present.length === 0
    ? 'nothing wrong'
    : present.map((each) => counted(counts[each], each)).join(', ');
}
