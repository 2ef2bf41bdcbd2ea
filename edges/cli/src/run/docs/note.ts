import { resolve } from 'node:path';
import { withNote, type NoteKind } from '@hops/knowledge';
import type { DocsNoteFlags } from '../../commands/docs/note.ts';
import type { HopsContext } from '../../context.ts';
import { planFiles } from '../../writing/plan.ts';
import { writePlan } from '../../writing/write.ts';
import { diskFiles } from '../disk-files.ts';
import { openSnapshot } from '../snapshot.ts';
import { documentPath, presentBase, print, textIn } from './documents.ts';

/** Runs `hops docs note`: records what was found out, and shows what it wrote. */
export async function runDocsNote(
  context: HopsContext,
  flags: DocsNoteFlags,
  text: string,
  folder: string = '.',
): Promise<void | Error> {
  const kinds = (['question', 'answer', 'failure'] as const).filter((kind) => flags[kind]);
  if (kinds.length > 1) return new Error(`A note is one thing: --${kinds.join(' or --')}.`);
  const root = resolve(context.cwd, folder);
  const opened = await openSnapshot({
    folder: root,
    revision: undefined,
    path: undefined,
    cluster: undefined,
    keeps: false,
  });
  if (!opened.ok) return new Error(opened.message);
  const files = diskFiles(root);
  const base = presentBase(flags.base, opened.answer.paths, files);
  if (!base.ok) return new Error(base.message);
  const kind: NoteKind = kinds[0] ?? 'question';
  const noted = withNote(
    { kind, text },
    (document) => textIn(files, documentPath(base.answer, document)),
    (path) => files.read(path).ok || files.list(path).ok,
  );
  if (!noted.ok) return new Error(noted.message);
  const path = documentPath(base.answer, noted.document);
  const failure = flags.dryRun ? undefined : writePlan(root, planFiles(files, new Map([[path, noted.text]])));
  if (failure !== undefined) return new Error(failure);
  print(context, [noted.written, '', `${flags.dryRun ? 'Would be written' : 'Written'} to ${path}.`]);
  return undefined;
}
