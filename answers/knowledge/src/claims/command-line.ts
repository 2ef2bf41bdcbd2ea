/** One command of a line: its words without quotes, assignments and redirections before it left out. */
export interface CommandLine {
  readonly program: string;
  readonly words: readonly string[];
}

/** The commands of a line of a shell: what stands between `&&`, `||`, `;` and `|`; a prompt and a comment are left out. */
export function commandsOf(line: string): CommandLine[] {
  return line
    .replace(/^\s*[$>]\s+/, '')
    .split(/\s*(?:&&|\|\||[;|])\s*/)
    .flatMap((part) => {
      const words = withoutAssignments(wordsOf(part));
      const [program, ...rest] = words;
      return program === undefined ? [] : [{ program, words: rest }];
    });
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { 0: found, index } of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    if (found.startsWith('#') && (index === 0 || /\s/.test(text[index - 1]!))) break;
    words.push(found.replaceAll(/["']/g, ''));
  }
  return words;
}

function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !/^\w+=/.test(word) && word !== 'sudo' && word !== 'time');
  return first === -1 ? [] : words.slice(first);
}
