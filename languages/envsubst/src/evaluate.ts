import { isDefaultOperator, transform } from './operators.ts';
import type { Argument, Literal, Malformed, Reference, Template } from './template.ts';

/** A variable that is defined, but whose value cannot be known offline. */
export interface UnknownValue {
  readonly unknown: true;
}

/** A variable's value; `undefined` where it is not defined. */
export type Lookup = (name: string) => string | UnknownValue | undefined;

/** `strict` refuses references to variables that are not defined, as Flux does with `StrictPostBuildSubstitutions`. */
export interface EvaluationMode {
  readonly strict: boolean;
}

/**
 * Where a reference's text came from: its variable's `value`, its `default`, nothing at all (`missing`: the variable
 * is not defined and Flux writes an empty text), or, `unknown`, from what only the cluster knows.
 */
export type Outcome = 'value' | 'default' | 'missing' | 'unknown';

/** A reference that the output depends on, nested ones included. */
export interface Use {
  readonly reference: Reference;
  readonly outcome: Outcome;
}

/** What stands in the output, at the half-open range `start`–`end`, for a reference of the template. */
export interface Substitution {
  readonly reference: Reference;
  readonly start: number;
  readonly end: number;
  readonly uses: readonly Use[];
}

/** Why a template has no output, and the place in its text. */
export type EvaluationError =
  | Malformed
  | { readonly kind: 'missing'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'split character'; readonly name: string; readonly start: number; readonly end: number };

export type Evaluation =
  | { readonly ok: true; readonly text: string; readonly substitutions: readonly Substitution[] }
  | { readonly ok: false; readonly errors: readonly EvaluationError[] };

/**
 * Substitutes, after `Template.Execute` of github.com/fluxcd/pkg/envsubst. A reference whose result depends on an
 * unknown value stays as it is written. Reports every error where Flux stops at the first: malformed references,
 * missing variables in strict mode (those in a default that is not needed, too), and characters cut apart by an
 * operator that counts bytes, which no YAML reader accepts afterwards.
 */
export function evaluate(template: Template, lookup: Lookup, mode: EvaluationMode): Evaluation {
  const errors: EvaluationError[] = [];
  const context: Context = { text: template.text, lookup, mode, errors };
  const substitutions: Substitution[] = [];
  let text = '';
  for (const part of template.parts) {
    if (part.kind === 'malformed') errors.push(part);
    else if (part.kind !== 'reference') text += part.text;
    else {
      const start = text.length;
      const result = evaluateReference(context, part);
      text += result.text;
      substitutions.push({ reference: part, start, end: text.length, uses: result.uses });
    }
  }
  return errors.length === 0 ? { ok: true, text, substitutions } : { ok: false, errors };
}

interface Context {
  readonly text: string;
  readonly lookup: Lookup;
  readonly mode: EvaluationMode;
  readonly errors: EvaluationError[];
}

interface Evaluated {
  readonly text: string;
  readonly uses: readonly Use[];
}

function evaluateReference(context: Context, reference: Reference): Evaluated {
  const { operator, name } = reference;
  const args = reference.args.map((argument) => evaluateArgument(context, argument));
  const value = context.lookup(name);
  const defaults = operator !== undefined && isDefaultOperator(operator);
  if (value === undefined && context.mode.strict && !defaults) report(context, 'missing', reference);
  if (typeof value === 'object') return asWritten(context, reference, []);
  if (defaults) return value ? used(reference, 'value', value, []) : useDefault(reference, args);
  if (args.some(isUnknown)) return asWritten(context, reference, args);
  const texts = args.map((argument) => argument.text);
  const text = operator === undefined ? (value ?? '') : transform(operator, value ?? '', texts);
  if (text === undefined) report(context, 'split character', reference);
  return used(reference, value === undefined ? 'missing' : 'value', text ?? '', args);
}

function evaluateArgument(context: Context, argument: Argument): Evaluated {
  const evaluated = argument.parts.map((part) => evaluatePart(context, part));
  return {
    text: evaluated.map((part) => part.text).join(''),
    uses: evaluated.flatMap((part) => part.uses),
  };
}

function evaluatePart(context: Context, part: Literal | Reference): Evaluated {
  return part.kind === 'reference' ? evaluateReference(context, part) : { text: part.text, uses: [] };
}

function isUnknown(evaluated: Evaluated): boolean {
  return evaluated.uses.some((use) => use.outcome === 'unknown');
}

function useDefault(reference: Reference, args: readonly Evaluated[]): Evaluated {
  return used(reference, 'default', args[0]?.text ?? '', args);
}

function asWritten({ text }: Context, reference: Reference, args: readonly Evaluated[]): Evaluated {
  return used(reference, 'unknown', text.slice(reference.start, reference.end), args);
}

function used(reference: Reference, outcome: Outcome, text: string, args: readonly Evaluated[]): Evaluated {
  return { text, uses: [{ reference, outcome }, ...args.flatMap((argument) => argument.uses)] };
}

function report({ errors }: Context, kind: 'missing' | 'split character', reference: Reference): void {
  const { name, start, end } = reference;
  errors.push({ kind, name, start, end });
}
