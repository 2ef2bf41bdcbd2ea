/** The least number of rows that each suite has to pass. */
export type Floors = Readonly<Record<string, number>>;

/** How many rows each suite passes. */
export type Passed = Readonly<Record<string, number>>;

/** What is wrong with each suite that passes less than its floor, has none yet, or has one but is no longer run. */
export function belowFloors(passed: Passed, floors: Floors): string[] {
  const known = new Set([...Object.keys(passed), ...Object.keys(floors)]);
  return [...known].flatMap((suite) => belowFloor(suite, passed[suite], floors[suite]) ?? []);
}

function belowFloor(suite: string, rows: number | undefined, floor: number | undefined): string | undefined {
  if (rows === undefined) return `${suite} has a floor, but no adapter: register it in conformance/suites.ts`;
  if (floor === undefined) {
    return `${suite} has no floor: \`npm run conformance -- --raise-floors\` sets it to ${rows}`;
  }
  if (rows >= floor) return undefined;
  return `${suite} passes ${rows} rows, its floor is ${floor}: \`npm run conformance -- --failures ${suite}\` names those that fail`;
}

/** The floors raised to what passes now; none is lowered. Sorted by suite. */
export function raiseFloors(passed: Passed, floors: Floors): Floors {
  const raised = { ...floors };
  for (const [suite, rows] of Object.entries(passed)) raised[suite] = Math.max(rows, floors[suite] ?? 0);
  return Object.fromEntries(Object.entries(raised).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
