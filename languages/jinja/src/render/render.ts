import type { Span } from '@hops/text';
import { Failure, type FailureKind } from '../failure.ts';
import { toSource } from '../syntax/place.ts';
import type { Value } from '../value/value.ts';
import { compileTemplate } from './compile.ts';
import type { Environment } from './environment.ts';
import { createContext } from './frame.ts';
import { lineOf } from './line.ts';
import { LocatedFailure } from './locate.ts';
import { runTemplate } from './run-template.ts';

/** Why a template could not be rendered, in Jinja's words. */
export interface TemplateError {
  readonly kind: FailureKind;
  readonly message: string;
  /** The name of the template in which it happened, and where; nowhere if the template itself was not found. */
  readonly template: string;
  readonly line: number | undefined;
  readonly span: Span | undefined;
  /** The path of the undefined value that was used, such as `['network', 'gateway']`; empty if it is not written out. */
  readonly path: readonly string[];
}

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

function errorOf(failure: Failure, name: string): TemplateError {
  const { kind, message, path = [] } = failure;
  if (!(failure instanceof LocatedFailure))
    return { kind, message, template: name, line: undefined, span: undefined, path };
  const { template, place } = failure;
  const line = lineOf(template, place!);
  return { kind, message, template: template.name, line, span: toSource(template, place!), path };
}
