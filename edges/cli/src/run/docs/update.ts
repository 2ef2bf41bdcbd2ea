import { relative, sep } from 'node:path';
import { documentNames, updateBase, type BaseUpdate } from '@hops/knowledge';
import type { OutputContext } from '../../check-output/context.ts';
import { findingLines } from '../../check-output/finding-lines.ts';
import type { DocsUpdateFlags } from '../../commands/docs/update.ts';
import { scopeOf } from '../../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../../context.ts';
import { reportedFindings } from '../../report/check-report.ts';
import { colours } from '../../terminal/colours.ts';
import { counted } from '../../terminal/number.ts';
import { planFiles, type PlannedFile } from '../../writing/plan.ts';
import { previewLines } from '../../writing/preview.ts';
import { writePlan } from '../../writing/write.ts';
import { askAbout } from '../ask.ts';
import { diskFiles } from '../disk-files.ts';
import { openSnapshot } from '../snapshot.ts';
import { documentPath, presentBase, print, textIn } from './documents.ts';
import { generatedBaseQuestion } from './generated-base.ts';

/**
 * Runs `hops docs update`: writes the generated sections of the base anew. Sets the exit code 1 where one was edited by
 * hand and is kept, or a marker is wrong, and with `--dry-run` where something would be written.
 */
export async function runDocsUpdate(
  context: HopsContext,
  flags: DocsUpdateFlags,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const opened = await openSnapshot(scope);
  if (!opened.ok) return new Error(opened.message);
  const files = diskFiles(scope.folder);
  const base = presentBase(flags.base, opened.answer.paths, files);
  if (!base.ok) return new Error(base.message);
  const generated = await askAbout(generatedBaseQuestion(scope), opened.answer, scope, context);
  if (!generated.ok) return new Error(generated.message);
  const documents = new Map(
    documentNames.flatMap((document): [string, string][] => {
      const path = documentPath(base.answer, document);
      const text = textIn(files, path);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  const update = updateBase(documents, generated.answer.sections, flags.force);
  const plan = planFiles(files, update.changes);
  const failure = flags.dryRun ? undefined : writePlan(scope.folder, plan);
  if (failure !== undefined) return new Error(failure);
  const setting = outputContext(context, scope.folder);
  for (const finding of reportedFindings(update.findings, (file) => documents.get(file)))
    print(context, [...findingLines(finding, setting), '']);
  print(context, [
    ...(flags.dryRun ? previewLines(plan, setting) : plan.map(({ path }) => `~ ${path}`)),
    ...availableLines(update),
    totalLine(plan, documents.size, flags),
  ]);
  if (update.findings.length > 0 || (flags.dryRun && plan.length > 0)) context.process.exitCode = 1;
  return undefined;
}

/** What the base could say beside, and how to have it. */
function availableLines({ available }: BaseUpdate): string[] {
  if (available.length === 0) return [];
  const names = available.map(({ document, name }) => `  ${document}.md  ${name}`);
  return [
    'Sections that their documents do not hold:',
    ...names,
    'To have one, write its markers where it is to stand, with nothing between:',
    '  <!-- generated:start section=NAME -->',
    '  <!-- generated:end -->',
  ];
}

function totalLine(plan: readonly PlannedFile[], documents: number, { dryRun }: DocsUpdateFlags): string {
  const verb = dryRun ? 'would be updated' : 'updated';
  return `${counted(plan.length, 'document')} ${verb}, ${documents - plan.length} already up to date.`;
}

function outputContext({ process, stdout, cwd, version, elapsed }: HopsContext, root: string): OutputContext {
  return {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    all: true,
    folder: relative(cwd, root).replaceAll(sep, '/'),
    version,
    elapsed: elapsed(),
  };
}
