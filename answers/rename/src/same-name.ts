import { escape } from './edits.ts';
import type { Renaming } from './renaming.ts';

/** Writes a text so that the old and the new name are one, and so are the hashes that kustomize adds to names. */
export type Named = (text: string) => string;

const generated = /-[2456789bcdfghkmt]{10}(?![\w-])/g;

/** What tells nothing of a renaming: its names themselves. */
export function sameName({ kind, from, to, moves }: Renaming): Named {
  const paths = moves.flatMap((move) => [move.from, move.to]);
  const names = kind === 'file' || kind === 'folder' ? [...paths, from, to] : [bare(from), bare(to)];
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(String.raw`(?<![\w])(?:${longestFirst.map(escape).join('|')})(?![\w])`, 'g');
  return (text) => text.replaceAll(pattern, '\0').replaceAll(generated, '-\0');
}

/** A name without what surrounds it: `${NAME}` or `namespace/name`. */
function bare(name: string): string {
  return name.replaceAll(/^\$\{|\}$/g, '').replace(/^.*\//, '');
}
