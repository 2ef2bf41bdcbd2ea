import { confirm, isCancel, S_BAR, text } from '@clack/prompts';
import { wrap } from '../terminal/wrap.ts';
import type { Ask, Question } from './question.ts';

/** Whether somebody can type answers. */
export function hasKeyboard(): boolean {
  return process.stdin.isTTY;
}

/** Asks on the terminal: the reason, the sample's value to keep or change, a check of what is typed. */
export const askOnTerminal: Ask = async (question) => {
  const answer = question.shape === 'boolean' ? await askYesNo(question) : await askText(question);
  return isCancel(answer) ? undefined : String(answer);
};

function askText(question: Question): Promise<string | symbol> {
  const { fallback, problem } = question;
  return text({
    message: messageOf(question),
    initialValue: fallback,
    validate: (typed) => problem(typed ?? ''),
  });
}

function askYesNo(question: Question): Promise<boolean | symbol> {
  return confirm({ message: messageOf(question), initialValue: /^true$/i.test(question.fallback) });
}

const widest = 96;

/** The key, and below it the reason beside the bar that runs along all questions. */
function messageOf({ name, reason, shape }: Question): string {
  const form = shape === 'list' ? ' (separated by commas)' : '';
  const width = Math.min(process.stdout.columns || widest, widest) - 3;
  const lines = reason === '' ? [] : wrap(reason, width).map((line) => `${S_BAR}  ${line}`);
  return [`${name}${form}`, ...lines].join('\n');
}
