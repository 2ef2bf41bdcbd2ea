import type { DocumentName } from '@hops/knowledge';
import { joinPath, resolvePath, type Files } from '@hops/text';
import type { HopsContext } from '../../context.ts';
import { answered, refused, type Outcome } from '../../outcome.ts';
import { baseFolder } from '../../project/hops-file.ts';

/** The file of a document. */
export function documentPath(base: string, document: DocumentName): string {
  return joinPath(base, `${document}.md`);
}

/** A file's text; `undefined` where it has none. */
export function textIn(files: Files, path: string): string | undefined {
  const read = files.read(path);
  return read.ok ? new TextDecoder().decode(read.bytes) : undefined;
}

/** The folder that `--base` names, or the one that the repository has; refuses where there is none. */
export function presentBase(
  wanted: string | undefined,
  paths: readonly string[],
  files: Files,
): Outcome<string> {
  const base = wanted === undefined ? baseFolder(files, paths) : resolvePath('', wanted);
  if (base !== undefined && (wanted === undefined || files.list(base).ok)) return answered(base);
  const message =
    wanted === undefined
      ? 'No folder holds a knowledge base (GESTALT.md and its siblings).'
      : `--base: ${wanted} is no folder of the repository.`;
  return refused(`${message} \`hops docs init\` writes one.`);
}

/** Prints lines. */
export function print({ process }: HopsContext, lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
