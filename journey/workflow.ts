import type { Walk } from './walk.ts';

/** One workflow of an owner: what is done, and what must come of it (`assert`). */
export interface Workflow {
  readonly title: string;
  walk(walk: Walk): void | Promise<void>;
}
