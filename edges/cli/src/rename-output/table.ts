import type { RenameFlags } from '../commands/rename.ts';
import type { RenameOutput } from './context.ts';

/** Every output of a renaming by its name; what one needs is loaded when it is asked for. */
export const renameOutputs: Readonly<Record<RenameFlags['output'], () => Promise<RenameOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
