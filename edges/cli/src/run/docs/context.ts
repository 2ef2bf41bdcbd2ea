import { relative, sep } from 'node:path';
import { layoutWidth, type HopsContext } from '../../context.ts';
import type { DocsContext } from '../../docs-output/context.ts';
import { colours } from '../../terminal/colours.ts';

/** What an output knows of the terminal and of the way to the repository. */
export function docsContext(context: HopsContext, folder: string, all: boolean): DocsContext {
  const { process, stdout, cwd, version } = context;
  return {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    all,
    folder: relative(cwd, folder).replaceAll(sep, '/'),
    version,
    elapsed: context.elapsed(),
  };
}
