import type { Texts } from './base.ts';

/** A line that remembers where it stood; one that was inserted or edited does not. */
export interface TaggedLine {
  readonly text: string;
  readonly was?: string;
}

/** Files whose lines are known again wherever a change takes them, so that the truth needs no search. */
export type Tagged = ReadonlyMap<string, readonly TaggedLine[]>;

/** Tags each line with its place. */
export function tagged(texts: Texts): Tagged {
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      text.split('\n').map((line, index) => ({ text: line, was: `${path}:${index + 1}` })),
    ]),
  );
}

/** The files without the tags. */
export function untagged(files: Tagged): Texts {
  return new Map([...files].map(([path, lines]) => [path, lines.map(({ text }) => text).join('\n')]));
}
