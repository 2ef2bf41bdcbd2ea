import type { HopsContext } from '../context.ts';

/** One line on a terminal's error stream that says what takes time. */
export interface Progress {
  /** Shows a text in the place of the one before. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** The progress line of a process; nothing where its error stream is no terminal. */
export function progressOf({ process, stderr }: HopsContext): Progress {
  const show = (text: string): void => {
    if (stderr.isTerminal) process.stderr.write(`\r${text}\u001B[K`);
  };
  return { show, clear: () => show('') };
}
