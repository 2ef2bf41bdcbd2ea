import { basename } from 'node:path';
import { type BaseFiles, documentNames, newBase, newEvidence, withAgentsSection } from '@hops/knowledge';
import { resolvePath, type Files } from '@hops/text';
import type { DocsInitFlags } from '../../commands/docs/init.ts';
import { scopeOf } from '../../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../../context.ts';
import { answered, refused, type Outcome } from '../../outcome.ts';
import { colours } from '../../terminal/colours.ts';
import { baseFolder } from '../../project/hops-file.ts';
import { counted } from '../../terminal/number.ts';
import { planFiles, type PlannedFile } from '../../writing/plan.ts';
import { previewLines } from '../../writing/preview.ts';
import { writePlan } from '../../writing/write.ts';
import { askAbout } from '../ask.ts';
import { diskFiles } from '../disk-files.ts';
import type { GeneratedBase } from '../engines-docs.ts';
import { openSnapshot } from '../snapshot.ts';
import { documentPath, print, textIn } from './documents.ts';
import { generatedBaseQuestion } from './generated-base.ts';

/** The documents that are to be written, and those that are there already. */
interface Planned {
  readonly base: string;
  readonly plan: readonly PlannedFile[];
  readonly kept: readonly string[];
}

/**
 * Runs `hops docs init`: writes the documents of the base that there are not yet. Sets the exit code 1 where `--dry-run`
 * has something to write.
 */
export async function runDocsInit(
  context: HopsContext,
  flags: DocsInitFlags,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const opened = await openSnapshot(scope);
  if (!opened.ok) return new Error(opened.message);
  const generated = await askAbout(generatedBaseQuestion(scope), opened.answer, scope, context);
  if (!generated.ok) return new Error(generated.message);
  const files = diskFiles(scope.folder);
  const name = generated.answer.name ?? basename(scope.folder);
  const base = chosenBase(flags.base, files, opened.answer.paths, name);
  if (!base.ok) return new Error(base.message);
  const place = { base: base.answer, files, paths: opened.answer.paths, today: context.today() };
  const planned = plannedBase(place, name, generated.answer, flags);
  const failure = flags.dryRun ? undefined : writePlan(scope.folder, planned.plan);
  if (failure !== undefined) return new Error(failure);
  print(context, flags.dryRun ? previewOf(planned, context) : writtenLines(planned));
  if (flags.dryRun && planned.plan.length > 0) context.process.exitCode = 1;
  return undefined;
}

/** The folder that `--base` names, the one that has a base already, or one that is called as the repository. */
function chosenBase(
  wanted: string | undefined,
  files: Files,
  paths: readonly string[],
  name: string,
): Outcome<string> {
  if (wanted === undefined) return answered(baseFolder(files, paths) ?? `.codex/${name}`);
  const base = resolvePath('', wanted);
  return base === undefined ? refused(`--base: ${wanted} lies outside of the repository.`) : answered(base);
}

function plannedBase(
  { base, files, paths, today }: Omit<BaseFiles, 'changes'> & { readonly today: string },
  name: string,
  { sections }: GeneratedBase,
  { agents }: DocsInitFlags,
): Planned {
  const documents = newBase(name, sections, today);
  const absent = documentNames.filter((document) => !files.read(documentPath(base, document)).ok);
  const changes = new Map(
    absent.map((document) => [documentPath(base, document), documents.get(document) ?? '']),
  );
  for (const [path, text] of newEvidence({ files, paths, base, changes })) changes.set(path, text);
  if (agents) changes.set('AGENTS.md', withAgentsSection(textIn(files, 'AGENTS.md'), base));
  const kept = documentNames.filter((document) => !absent.includes(document));
  return {
    base,
    plan: planFiles(files, changes),
    kept: kept.map((document) => documentPath(base, document)),
  };
}

function previewOf(planned: Planned, { process, stdout }: HopsContext): string[] {
  const setting = {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
  };
  return [
    ...previewLines(planned.plan, setting),
    ...keptLines(planned),
    `${sizeOf(planned)} would be written.`,
  ];
}

function writtenLines(planned: Planned): string[] {
  const { base, plan } = planned;
  const lines = plan.map(({ path, before }) => `${before === undefined ? '+' : '~'} ${path}`);
  const next = [
    '',
    `Read ${documentPath(base, 'README')} first, and answer what ${documentPath(base, 'QUESTIONS')} asks.`,
    'Then run hops docs verify; after a change of the repository, hops docs update.',
  ];
  return [...lines, ...keptLines(planned), `${sizeOf(planned)} written.`, ...(plan.length === 0 ? [] : next)];
}

function keptLines({ kept }: Planned): string[] {
  return kept.map((path) => `= ${path} stays as it is`);
}

function sizeOf({ plan }: Planned): string {
  return counted(plan.filter(({ path }) => path.endsWith('.md')).length, 'document');
}
