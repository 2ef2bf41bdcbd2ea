import type { AskAnswer } from '@hops/knowledge';
import type { DocsAskFlags } from '../../commands/docs/ask.ts';
import { scopeOf } from '../../commands/scope-flags.ts';
import type { HopsContext } from '../../context.ts';
import { askOutputs } from '../../docs-output/table.ts';
import { ask, type Question } from '../ask.ts';
import type { DocsAskOptions } from '../scope.ts';
import { docsContext } from './context.ts';

/** Runs `hops docs ask`: prints what the base says, and sets the exit code 1 where it says nothing. */
export async function runDocsAsk(
  context: HopsContext,
  flags: DocsAskFlags,
  question: string,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(askQuestion({ base: flags.base, question }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await askOutputs[flags.output]();
  const { process } = context;
  process.stdout.write(output(outcome.answer, { ...docsContext(context, scope.folder, true), depth: false }));
  if (outcome.answer.told.length + outcome.answer.evidence.length === 0) process.exitCode = 1;
  return undefined;
}

function askQuestion(options: DocsAskOptions): Question<AskAnswer> {
  return {
    name: 'docs ask',
    options,
    load: async () => {
      const { askFiles } = await import('../engines-docs.ts');
      return (files) => askFiles(files, options);
    },
  };
}
