export type { Inputs } from './inputs.ts';
export { step, type Computed, type StepKey, type StepResult } from './step.ts';
export { memoryStore, type Entry, type Store } from './store.ts';
export type { Look, Observation, Trace } from './trace.ts';
export { diskStore, type DiskLimits } from './disk-store.ts';
