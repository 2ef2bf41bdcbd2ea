import { typeError } from '../failure.ts';
import type { ArgumentList, Expression } from '../syntax/expression.ts';
import { itemsOf } from '../value/items.ts';
import { pairsOf } from '../value/methods/dict.ts';
import { print } from '../value/print.ts';
import { typeName } from '../value/type-name.ts';
import { demand } from '../value/undefined.ts';
import { isA, type Arguments, type Value } from '../value/value.ts';
import { compileExpression, unknown } from './compile-expression.ts';
import type { Compilation, Evaluate } from './compiled.ts';
import type { Frame } from './frame.ts';
import { locating } from './locate.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Compiles a call's arguments. */
export function compileArguments(args: ArgumentList, compilation: Compilation): (frame: Frame) => Arguments {
  const compile = (expression: Expression) => compileExpression(expression, compilation);
  const positional = args.positional.map(compile);
  const keyword = args.keyword.map(({ name, value }) => [name, compile(value)] as const);
  const spread = args.spread === undefined ? undefined : compile(args.spread);
  const keywordSpread = args.keywordSpread === undefined ? undefined : compile(args.keywordSpread);
  return (frame) => ({
    positional: [
      ...positional.map((value) => value(frame)),
      ...(spread === undefined ? [] : itemsOf(spread(frame))),
    ],
    keyword: new Map([
      ...keyword.map(([name, value]) => [name, value(frame)] as const),
      ...(keywordSpread === undefined ? [] : keywordsOf(keywordSpread(frame))),
    ]),
  });
}

function keywordsOf(value: Value): (readonly [string, Value])[] {
  if (!isA(value, 'dict')) return typeError(`argument after ** must be a mapping, not ${typeName(value)}`);
  return pairsOf(value).map(([key, item]) => [print(key), item]);
}

/** Calls a value; fails with `TypeError` for one that cannot be called. */
export function callValue(value: Value, args: Arguments): Value {
  const target = demand(value);
  const call = isA(target, 'function') || isA(target, 'instance') ? target.call : undefined;
  return call === undefined ? typeError(`'${typeName(target)}' object is not callable`) : call(args);
}

/** Compiles a call. */
export function compileCall(expression: Of<'call'>, compilation: Compilation): Evaluate {
  const target = compileExpression(expression.target, compilation);
  const args = compileArguments(expression.args, compilation);
  return (frame) => locating(compilation.template, expression, () => callValue(target(frame), args(frame)));
}

/** Compiles a filter; where it has no target, `input` gives the value. */
export function compileFilter(
  expression: Of<'filter'>,
  compilation: Compilation,
  input: Evaluate | undefined,
): Evaluate {
  const { target, name } = expression;
  if (!compilation.filters.has(name)) {
    return locating(compilation.template, expression, () => unknown('filter', name, compilation));
  }
  const value = target === undefined ? input! : compileFiltered(target, compilation, input);
  const args = compileArguments(expression.args, compilation);
  return (frame) => {
    const { environment, escape } = frame;
    const given = value(frame);
    return locating(compilation.template, expression, () =>
      environment.filters.get(name)!(given, args(frame), { environment, escape }),
    );
  };
}

function compileFiltered(
  target: Expression,
  compilation: Compilation,
  input: Evaluate | undefined,
): Evaluate {
  const inner = target.kind === 'filter' && input !== undefined;
  return inner ? compileFilter(target, compilation, input) : compileExpression(target, compilation);
}

/** Compiles a test. */
export function compileTest(expression: Of<'test'>, compilation: Compilation): Evaluate {
  const { target, name } = expression;
  if (!compilation.tests.has(name)) {
    return locating(compilation.template, expression, () => unknown('test', name, compilation));
  }
  const value = compileExpression(target, compilation);
  const args = compileArguments(expression.args, compilation);
  return (frame) => {
    const { environment, escape } = frame;
    return environment.tests.get(name)!(value(frame), args(frame), { environment, escape });
  };
}
