/** Something whose time is taken; `run` returns when it is over. */
export interface Task {
  readonly name: string;
  readonly run: () => void;
}

/** Runs the tasks in turn, round after round, and gives each one's median in milliseconds; the first round warms up. */
export function medians(tasks: readonly Task[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of tasks) {
      const start = performance.now();
      run();
      if (round > 0) times.get(name)!.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
