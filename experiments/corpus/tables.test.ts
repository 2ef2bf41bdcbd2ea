import type { Severity } from '@hops/text';
import { expect, test } from 'vitest';
import type { PlacedFinding } from './placed-finding.ts';
import { countByCode } from './tables.ts';

function finding(code: string, severity: Severity): PlacedFinding {
  return { repository: 'home-ops', code, severity, file: 'a.yaml', line: 1, column: 1, message: '' };
}

test('findings are counted by code and severity', () => {
  const findings = [finding('b', 'error'), finding('a', 'info'), finding('b', 'error'), finding('b', 'info')];
  expect(countByCode(findings)).toEqual({ a: { info: 1 }, b: { error: 2, info: 1 } });
});
