import type { DocsVerifyFlags } from '../../commands/docs/verify.ts';
import { scopeOf } from '../../commands/scope-flags.ts';
import type { HopsContext } from '../../context.ts';
import { verifyOutputs } from '../../docs-output/table.ts';
import type { VerifyReport } from '../../report/verify-report.ts';
import { counted } from '../../terminal/number.ts';
import { ask, type Question } from '../ask.ts';
import type { DocsVerifyOptions, Scope } from '../scope.ts';
import { docsContext } from './context.ts';

/** Runs `hops docs verify`: prints what is refuted, and sets the exit code 1 where there is an error or a warning. */
export async function runDocsVerify(
  context: HopsContext,
  flags: DocsVerifyFlags,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const { commandNames } = await import('../../app.ts');
  const question = verifyQuestion({
    ...scope,
    base: flags.base,
    commands: commandNames(),
    today: context.today(),
  });
  const first = await ask(question, scope, context);
  if (!first.ok) return new Error(first.message);
  const fixed = flags.fix ? await fixedPlaces(scope, first.answer) : 0;
  if (fixed instanceof Error) return fixed;
  const outcome = fixed === 0 ? first : await ask(question, scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await verifyOutputs[flags.output]();
  const { process } = context;
  if (fixed > 0) process.stderr.write(`${counted(fixed, 'correction')} written.\n`);
  process.stdout.write(output(outcome.answer, docsContext(context, scope.folder, flags.all ?? false)));
  if (outcome.answer.findings.some(({ severity }) => severity !== 'info')) process.exitCode = 1;
  return undefined;
}

/** How many corrections were written; an error where what is looked at is not on disk. */
async function fixedPlaces({ folder, revision }: Scope, report: VerifyReport): Promise<number | Error> {
  if (revision !== undefined) return new Error('--fix writes the working tree: leave out --rev.');
  const { writeFixes } = await import('./fix.ts');
  return writeFixes(folder, report);
}

function verifyQuestion({ path, cluster, base, commands, today }: DocsVerifyOptions): Question<VerifyReport> {
  const options = { path, cluster, base, commands, today };
  return {
    name: 'docs verify',
    options,
    load: async () => {
      const { verifyFiles } = await import('../engines-docs.ts');
      return (files) => verifyFiles(files, options);
    },
  };
}
