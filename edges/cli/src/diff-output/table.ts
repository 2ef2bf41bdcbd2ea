import type { DiffFlags } from '../commands/diff.ts';
import type { DiffOutput } from './context.ts';

/** Every output of a diff by its name; what one needs is loaded when it is asked for. */
export const diffOutputs: Readonly<Record<DiffFlags['output'], () => Promise<DiffOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
  markdown: async () => (await import('./markdown.ts')).markdownOutput,
};
