import type { ImpactFlags } from '../commands/impact.ts';
import type { ImpactOutput } from './context.ts';

/** Every output of an impact by its name; what one needs is loaded when it is asked for. */
export const impactOutputs: Readonly<Record<ImpactFlags['output'], () => Promise<ImpactOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
