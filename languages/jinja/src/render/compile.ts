import { Failure } from '../failure.ts';
import { parseSource } from '../syntax/template.ts';
import type { Source } from '@hops/text';
import { compileBody } from './compile-statement.ts';
import type { Compiled, Run } from './compiled.ts';
import type { Environment } from './environment.ts';
import { LocatedFailure } from './locate.ts';

/** Loads, parses and compiles a template, each once in an environment; fails with `TemplateNotFound`. */
export function compileTemplate(environment: Environment, name: string): Compiled {
  const known = environment.compiled.get(name);
  if (known !== undefined) return known;
  const source = environment.load(name);
  if (source === undefined) throw new Failure('TemplateNotFound', name);
  const compiled = compileSource(environment, name, source);
  environment.compiled.set(name, compiled);
  return compiled;
}

function compileSource({ syntax, filters, tests }: Environment, name: string, source: Source): Compiled {
  try {
    const template = parseSource(name, source, syntax);
    const blocks = new Map<string, Run>();
    const run = compileBody(template.body, { template, filters, tests, conditional: false, blocks });
    return { template, run, blocks };
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof LocatedFailure) throw error;
    throw new LocatedFailure(error, { name, source, body: [] }, error.place ?? { start: 0, end: 0 });
  }
}
