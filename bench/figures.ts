/** A ratio of two medians: it says the same on a fast machine and on a slow one, as far as a figure of time can. */
export interface Figure {
  readonly name: string;
  readonly of: string;
  readonly to: string;
}

/** The figures that are measured, each by the names of its two tasks. */
export const figures: readonly Figure[] = [
  { name: 'version / node start', of: 'version', to: 'node start' },
  { name: 'cold check / node start', of: 'cold check', to: 'node start' },
  { name: 'warm check / node start', of: 'warm check', to: 'node start' },
  { name: 'cold check / git status', of: 'cold check', to: 'git status' },
  { name: 'warm check / git status', of: 'warm check', to: 'git status' },
  { name: 'cold check, 1000 apps / 100 apps', of: 'cold check, 1000 apps', to: 'cold check, 100 apps' },
  { name: 'warm check, 1000 apps / 100 apps', of: 'warm check, 1000 apps', to: 'warm check, 100 apps' },
];

/** The ratios of those figures whose tasks were both measured, with two decimals. */
export function ratios(medians: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const known = figures.filter(({ of, to }) => medians.has(of) && medians.has(to));
  return Object.fromEntries(
    known.map(({ name, of, to }) => [name, round(medians.get(of)! / medians.get(to)!)]),
  );
}

function round(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
