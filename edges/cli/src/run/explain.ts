import type { HopsContext } from '../context.ts';
import { layoutWidth } from '../context.ts';
import { didYouMean } from '../outcome.ts';
import { colours } from '../terminal/colours.ts';

/** Prints what a code means; returns an error where no rule has it. */
export async function explain(code: string, context: HopsContext): Promise<Error | undefined> {
  const { explainedCodes, explanation } = await import('../check-output/explanations.ts');
  const found = explanation(code);
  if (found === undefined) {
    const { suggest } = await import('@hops/text');
    return new Error(
      `--explain: no finding has the code ${code}.${didYouMean(suggest(code, explainedCodes))}`,
    );
  }
  const { documentationText } = await import('../check-output/documentation-text.ts');
  const { process, stdout } = context;
  const setting = { env: process.env, isTerminal: stdout.isTerminal };
  process.stdout.write(
    documentationText(code, found, { colours: colours(setting), width: layoutWidth(stdout) }),
  );
  return undefined;
}
