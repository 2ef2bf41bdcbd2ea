import { Failure } from '../failure.ts';
import type { Value } from '../value/value.ts';
import { compileTemplate } from './compile.ts';
import type { Environment } from './environment.ts';
import { createContext } from './frame.ts';
import { runTemplate } from './run-template.ts';
import { errorOf, type TemplateError } from './template-error.ts';

export type Rendering =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: TemplateError };

/** Renders the template of this name with these variables. The first error ends it, as in Jinja. */
export function render(
  environment: Environment,
  name: string,
  variables: ReadonlyMap<string, Value>,
): Rendering {
  const given = (variable: string) =>
    (variables.has(variable) ? variables : environment.globals).get(variable);
  return guarded(name, () => {
    const out: string[] = [];
    runTemplate(compileTemplate(environment, name), createContext(environment, given), out);
    return out.join('');
  });
}

/** Compiles a template without rendering it; gives its error, if it has one. */
export function checkTemplate(environment: Environment, name: string): TemplateError | undefined {
  const result = guarded(name, () => {
    compileTemplate(environment, name);
    return '';
  });
  return result.ok ? undefined : result.error;
}

function guarded(name: string, step: () => string): Rendering {
  try {
    return { ok: true, text: step() };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: errorOf(error, name) };
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      error: errorOf(new Failure('TemplateRuntimeError', 'maximum recursion depth exceeded'), name),
    };
  }
}
