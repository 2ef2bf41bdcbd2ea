import type { NewAppFlags } from '../commands/new/app.ts';
import type { NewAppOutput } from './context.ts';

/** Every output of a new app by its name; what one needs is loaded when it is asked for. */
export const newAppOutputs: Readonly<Record<NewAppFlags['output'], () => Promise<NewAppOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
