/** Up to 1: how much it tells that a file is among so many of all that have something. */
export function rarity(holding: number, all: number): number {
  return holding === 0 ? 0 : Math.log(1 + all / holding) / Math.log(1 + all);
}
