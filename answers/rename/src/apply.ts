import type { Files, TextEdit } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import { oneAPlace } from './edits.ts';
import type { Move, Renaming } from './renaming.ts';

/** New contents by path; `undefined` removes the file. */
export type RenamedFiles = ReadonlyMap<string, Uint8Array | string | undefined>;

/** The files that a renaming changes, as they are afterwards. */
export function renamedFiles(files: Files, { edits, moves }: Renaming): RenamedFiles {
  return changedContents(files, edits, moves);
}

/** The same once a person has done with other programs what it awaits. */
export function completedFiles(files: Files, { edits, awaited, moves }: Renaming): RenamedFiles {
  return changedContents(files, oneAPlace([...edits, ...awaited]), moves);
}

function changedContents(files: Files, edits: readonly TextEdit[], moves: readonly Move[]): RenamedFiles {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.span.file, [...(byFile.get(edit.span.file) ?? []), edit]);
  const contents = new Map<string, Uint8Array | string | undefined>();
  for (const { from } of moves) contents.set(from, undefined);
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  for (const file of new Set([...targets.keys(), ...byFile.keys()])) {
    const read = files.read(file);
    if (!read.ok) continue;
    const own = byFile.get(file);
    contents.set(targets.get(file) ?? file, own ? edited(decodeYaml(read.bytes) ?? '', own) : read.bytes);
  }
  return contents;
}

/** A text with edits that are sorted and do not overlap. */
function edited(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let result = '';
  for (const { span, text: fresh } of edits) {
    result += text.slice(at, span.start) + fresh;
    at = span.end;
  }
  return result + text.slice(at);
}
