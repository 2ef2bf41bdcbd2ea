import type { WhereFlags } from '../commands/where.ts';
import type { WhereOutput } from './context.ts';

/** Every output of a place to change by its name; what one needs is loaded when it is asked for. */
export const whereOutputs: Readonly<Record<WhereFlags['output'], () => Promise<WhereOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
