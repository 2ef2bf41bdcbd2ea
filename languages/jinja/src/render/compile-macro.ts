import { Failure, typeError } from '../failure.ts';
import { namesIn } from '../syntax/names.ts';
import type { Body, Parameter, Statement } from '../syntax/statement.ts';
import { dict } from '../value/dict.ts';
import { print } from '../value/print.ts';
import { escapeHtml } from '../value/escape.ts';
import { undefinedBecause } from '../value/undefined.ts';
import { firstGiven, tuple, type Arguments, type Instance, type Value } from '../value/value.ts';
import { capture } from './capture.ts';
import { callValue, compileArguments } from './compile-call.ts';
import { compileExpression } from './compile-expression.ts';
import { compileBody } from './compile-statement.ts';
import type { Compilation, Evaluate, Run } from './compiled.ts';
import { assign, childFrame, type Frame } from './frame.ts';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

interface Macro {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly value: Evaluate | undefined }[];
  readonly body: Run;
  /** Whether the body asks for what it is given beside its parameters. */
  readonly takes: { readonly varargs: boolean; readonly kwargs: boolean; readonly caller: boolean };
}

/** Compiles the definition of a macro. */
export function compileMacro({ name, parameters, body }: Of<'macro'>, compilation: Compilation): Run {
  const macro = prepare(name, parameters, body, compilation);
  return (frame) => assign(frame, name, macroValue(macro, frame)) as undefined;
}

/** Compiles a call block, whose body the macro calls as `caller`. */
export function compileCallBlock(statement: Of<'call block'>, compilation: Compilation): Run {
  const macro = prepare('caller', statement.parameters, statement.body, compilation);
  const target = compileExpression(statement.target, compilation);
  const args = compileArguments(statement.args, compilation);
  return (frame, out) => {
    const { positional, keyword } = args(frame);
    const caller = macroValue(macro, frame);
    const value = callValue(target(frame), {
      positional,
      keyword: new Map([...keyword, ['caller', caller]]),
    });
    out.push(frame.escape ? escapeHtml(value).text : print(value));
    return undefined;
  };
}

function prepare(
  name: string,
  parameters: readonly Parameter[],
  body: Body,
  compilation: Compilation,
): Macro {
  const caller = parameters.find((parameter) => parameter.name === 'caller');
  if (caller !== undefined && caller.value === undefined) {
    throw new Failure(
      'TemplateAssertionError',
      'When defining macros or call blocks the special "caller" argument must be omitted or be given a default.',
    );
  }
  const names = namesIn(body);
  const takes = { varargs: names.has('varargs'), kwargs: names.has('kwargs'), caller: names.has('caller') };
  const inner = { ...compilation, conditional: false };
  const compiled = parameters.map(({ name: parameter, value }) => ({
    name: parameter,
    value: value === undefined ? undefined : compileExpression(value, inner),
  }));
  return { name, parameters: compiled, body: compileBody(body, inner), takes };
}

function macroValue(macro: Macro, definition: Frame): Instance {
  const attributes: Readonly<Record<string, Value>> = {
    name: macro.name,
    arguments: tuple(...macro.parameters.map(({ name }) => name)),
    catch_varargs: macro.takes.varargs,
    catch_kwargs: macro.takes.kwargs,
    caller: macro.takes.caller,
  };
  return {
    type: 'instance',
    className: 'jinja2.runtime.Macro',
    attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined),
    print: () => `<Macro '${macro.name}'>`,
    call: (args) => {
      const frame = childFrame(definition, { top: false });
      bindParameters(macro, args, frame);
      return capture(macro.body, frame);
    },
  };
}

function bindParameters(macro: Macro, { positional, keyword }: Arguments, frame: Frame): void {
  const rest = new Map(keyword);
  const kind = frame.environment.undefinedKind;
  const given = macro.parameters.map(({ name, value }, index) => {
    const argument = index < positional.length ? positional[index] : keyword.get(name);
    rest.delete(name);
    return { name, value, argument };
  });
  for (const { name, value, argument } of given) {
    const missing = undefinedBecause(kind, `parameter '${name}' was not provided`);
    frame.variables.set(name, argument === undefined ? firstGiven(value?.(frame), missing) : argument);
  }
  bindRest(macro, positional.slice(macro.parameters.length), rest, frame);
}

function bindRest(
  { name, parameters, takes }: Macro,
  varargs: readonly Value[],
  rest: Map<string, Value>,
  frame: Frame,
): void {
  const isParameter = parameters.some((parameter) => parameter.name === 'caller');
  if (takes.caller && !isParameter) {
    const missing = undefinedBecause(frame.environment.undefinedKind, 'No caller defined');
    frame.variables.set('caller', firstGiven(rest.get('caller'), missing));
    rest.delete('caller');
  }
  if (takes.kwargs) frame.variables.set('kwargs', dict(rest));
  else if (rest.has('caller'))
    typeError(
      `macro '${name}' was invoked with two values for the special caller argument. This is most likely a bug.`,
    );
  else if (rest.size > 0) typeError(`macro '${name}' takes no keyword argument '${[...rest.keys()][0]}'`);
  if (takes.varargs) frame.variables.set('varargs', tuple(...varargs));
  else if (varargs.length > 0)
    typeError(`macro '${name}' takes not more than ${parameters.length} argument(s)`);
}
