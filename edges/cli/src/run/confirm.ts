import type { HopsContext } from '../context.ts';

/** Asks a person a question that yes or no answers. */
export type Confirm = (question: string) => Promise<boolean>;

/** Asks at the terminal; `undefined` where nobody sits at one. */
export function confirmation({ stdout, stderr }: HopsContext): Confirm | undefined {
  if (!stdout.isTerminal || !stderr.isTerminal) return undefined;
  return async (message) => {
    const { confirm, isCancel } = await import('@clack/prompts');
    const answer = await confirm({ message, initialValue: false });
    return !isCancel(answer) && answer;
  };
}
