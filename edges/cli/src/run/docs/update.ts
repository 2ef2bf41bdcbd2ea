import { relative, sep } from 'node:path';
import { documentsOf, updateBase, updateEvidence, type BaseUpdate } from '@hops/knowledge';
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
import { presentBase, print, textIn } from './documents.ts';
import { generatedBaseQuestion } from './generated-base.ts';

/**
 * Runs `hops docs update`: writes the generated sections of the base anew, and points citations to where their text
 * stands. Sets the exit code 1 where a section was edited by hand and is kept, a marker is wrong or a cited text is lost,
 * and with `--dry-run` where something would be written.
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
  const { paths } = opened.answer;
  const documents = new Map(documentsOf(paths, base.answer).map((path) => [path, textIn(files, path) ?? '']));
  const update = updateBase(documents, generated.answer.sections, flags.force);
  const written = { files, paths, base: base.answer, changes: update.changes };
  const evidence = updateEvidence(written, flags.accept);
  const plan = planFiles(files, new Map([...update.changes, ...evidence.changes]));
  const failure = flags.dryRun ? undefined : writePlan(scope.folder, plan);
  if (failure !== undefined) return new Error(failure);
  const setting = outputContext(context, scope.folder);
  const findings = [
    ...reportedFindings(update.findings, (file) => documents.get(file)),
    ...reportedFindings(evidence.findings, (file) => update.changes.get(file) ?? documents.get(file)),
  ];
  for (const finding of findings) print(context, [...findingLines(finding, setting), '']);
  print(context, [
    ...(flags.dryRun ? previewLines(plan, setting) : plan.map(({ path }) => `~ ${path}`)),
    ...availableLines(update),
    totalLine(plan, documents.size, flags),
  ]);
  if (findings.length > 0 || (flags.dryRun && plan.length > 0)) context.process.exitCode = 1;
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
  const changed = plan.filter(({ path }) => path.endsWith('.md')).length;
  return `${counted(changed, 'document')} ${verb}, ${documents - changed} already up to date.`;
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
