import { expect, test } from 'vitest';
import { belowFloors, raiseFloors } from './floors.ts';

test('a suite that falls below its floor is named, with what lists its failures', () => {
  expect(belowFloors({ sprig: 9, semver: 5 }, { sprig: 10, semver: 4 })).toEqual([
    'sprig passes 9 rows, its floor is 10: `npm run conformance -- --failures sprig` names those that fail',
  ]);
});

test('a suite without a floor is named, with what sets it', () => {
  expect(belowFloors({ sprig: 9 }, {})).toEqual([
    'sprig has no floor: `npm run conformance -- --raise-floors` sets it to 9',
  ]);
});

test('a suite that is no longer run is named', () => {
  expect(belowFloors({}, { sprig: 9 })).toEqual([
    'sprig has a floor, but no adapter: register it in conformance/suites.ts',
  ]);
});

test('floors only rise', () => {
  expect(raiseFloors({ sprig: 9, semver: 5, jinja2: 1 }, { sprig: 10, semver: 4, helm: 3 })).toEqual({
    helm: 3,
    jinja2: 1,
    semver: 5,
    sprig: 10,
  });
});
