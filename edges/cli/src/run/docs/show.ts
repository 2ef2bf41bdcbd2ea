import type { ShowAnswer } from '@hops/knowledge';
import type { DocsShowFlags } from '../../commands/docs/show.ts';
import { scopeOf } from '../../commands/scope-flags.ts';
import type { HopsContext } from '../../context.ts';
import { showOutputs } from '../../docs-output/table.ts';
import { ask, type Question } from '../ask.ts';
import type { DocsShowOptions } from '../scope.ts';
import { docsContext } from './context.ts';

/** Runs `hops docs show`: prints what the base says, and sets the exit code 1 where it says nothing. */
export async function runDocsShow(
  context: HopsContext,
  flags: DocsShowFlags,
  topic?: string,
): Promise<void | Error> {
  const { repository, base, depth = false, output: format } = flags;
  const scope = scopeOf(context, flags, repository);
  const outcome = await ask(showQuestion({ base, topic }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await showOutputs[format]();
  const { process } = context;
  process.stdout.write(output(outcome.answer, { ...docsContext(context, scope.folder, true), depth }));
  if (outcome.answer.kind === 'nothing') process.exitCode = 1;
  return undefined;
}

/** The question that `hops docs show` asks. */
export function showQuestion(options: DocsShowOptions): Question<ShowAnswer> {
  return {
    name: 'docs show',
    options,
    load: async () => {
      const { showFiles } = await import('../engines-docs.ts');
      return (files) => showFiles(files, options);
    },
  };
}
