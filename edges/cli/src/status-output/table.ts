import type { StatusFlags } from '../commands/status.ts';
import type { StatusOutput } from './context.ts';

/** Every output of a status by its name; what one needs is loaded when it is asked for. */
export const statusOutputs: Readonly<Record<StatusFlags['output'], () => Promise<StatusOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
