import { memorySnapshot } from '@hops/workspace';
import { expect, test } from 'vitest';
import { placedFindings, sampled } from './placed-finding.ts';

const findings = Array.from({ length: 100 }, (_, start) => ({
  code: 'example',
  severity: 'warning' as const,
  message: 'wrong',
  span: { file: 'a.yaml', start, end: start + 1 },
  related: [],
}));
const files = memorySnapshot({ 'a.yaml': 'ten chars\n'.repeat(10) });

test('a finding gets the line and the column of its start', () => {
  expect(placedFindings('home-ops', findings, files)[23]).toMatchObject({
    file: 'a.yaml',
    line: 3,
    column: 4,
  });
});

test('a finding in a file that cannot be read is on line 1', () => {
  expect(placedFindings('home-ops', findings, memorySnapshot({}))[0]).toMatchObject({ line: 1, column: 1 });
});

test('a sample is the same each time, in order, and from all over the list', () => {
  const placed = placedFindings('home-ops', findings, files);
  const lines = sampled(placed, 10).map(({ line }) => line);
  expect(sampled(placed, 10)).toEqual(sampled(placed, 10));
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(new Set(lines).size).toBeGreaterThan(3);
});
