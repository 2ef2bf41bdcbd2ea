import { effects, type Effect, type Impact, type ImpactGroup } from './answer.ts';

/** One impact and the way in which it is one. */
export interface Hit {
  readonly effect: Effect;
  readonly impact: Impact;
}

/** The impacts by effect, the gravest effect first; each once. */
export function grouped(hits: readonly Hit[]): ImpactGroup[] {
  return effects.flatMap((effect) => {
    const impacts = new Map<string, Impact>();
    for (const hit of hits) if (hit.effect === effect) impacts.set(JSON.stringify(hit.impact), hit.impact);
    return impacts.size === 0 ? [] : [{ effect, impacts: [...impacts.values()] }];
  });
}
