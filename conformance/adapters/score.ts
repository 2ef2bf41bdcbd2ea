/** What a suite's rows came to. */
export interface Score {
  readonly passed: number;
  readonly total: number;
  readonly skipped: number;
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** One row of a suite; `check` says why it fails, or `undefined` where it passes. */
export interface Row {
  readonly name: string;
  readonly check: () => string | undefined;
}

/** Runs the rows. */
export function scoreRows(rows: readonly Row[]): Score {
  const failures = rows.flatMap(({ name, check }) => {
    const reason = check();
    return reason === undefined ? [] : [{ name, reason }];
  });
  return { passed: rows.length - failures.length, total: rows.length, skipped: 0, failures };
}

/** Compares as JSON, in which both sides of a conformance row are written. */
export function difference(given: unknown, wanted: unknown): string | undefined {
  const [left, right] = [JSON.stringify(given), JSON.stringify(wanted)];
  return left === right ? undefined : `gives ${left}, not ${right}`;
}
