import { suggest } from '@hops/text';
import { missing, proven, unread, type Verdict } from './claim.ts';
import type { CommandLine } from './command-line.ts';
import { isGeneric } from './pattern.ts';

/** Whether the command of hops that a line runs is one; `undefined` where the line runs something else. */
export function judgeHopsCommand(line: CommandLine, commands: readonly string[]): Verdict | undefined {
  const words = wordsFor(line);
  if (words === undefined) return undefined;
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  if (first === undefined) return proven;
  if (commands.includes(first) || commands.includes(`${first} ${second}`)) return proven;
  if (isGeneric(first) || /^(?:COMMAND|…|<.*>)$/.test(first)) return unread;
  const group = commands.some((command) => command.startsWith(`${first} `));
  if (group && second === undefined) return proven;
  const name = group ? `${first} ${second}` : first;
  return missing('docs-missing-command', {
    what: `hops has no command ${name}.`,
    nearest: suggest(name, commands),
    remedy: '`hops --help` lists its commands.',
  });
}

/** What stands behind the program's name, however it is called. */
function wordsFor({ program, words }: CommandLine): readonly string[] | undefined {
  if (program === 'hops' || program === 'home-ops') return words;
  if (program !== 'npx') return undefined;
  const at = words.findIndex((word) => !word.startsWith('-'));
  return /^home-ops(?:@|$)/.test(words[at] ?? '') ? words.slice(at + 1) : undefined;
}
