export {
  effects,
  type Effect,
  type Impact,
  type ImpactAnswer,
  type ImpactGroup,
  type TargetPlace,
} from './answer.ts';
export { impactOf } from './impact-of.ts';
export type { Changes, Rebuild } from './rebuild.ts';
export { findTarget, type FoundTarget, type Target } from './target.ts';
