import type { CheckFlags } from '../commands/check.ts';
import type { CheckOutput } from './context.ts';

/** Every output of a check by its name; what one needs is loaded when it is asked for. */
export const checkOutputs: Readonly<Record<CheckFlags['output'], () => Promise<CheckOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
  github: async () => (await import('./github.ts')).githubOutput,
  markdown: async () => (await import('./markdown.ts')).markdownOutput,
  sarif: async () => {
    const [{ sarifOutput }, { explanation }] = await Promise.all([
      import('./sarif.ts'),
      import('./explanations.ts'),
    ]);
    return (report, context) => sarifOutput(report, context, explanation);
  },
};
