import { Failure } from '../failure.ts';
import type { Expression, Logical, Signed } from '../syntax/expression.ts';
import { calculate, signed } from '../value/arithmetic.ts';
import { compare, contains, equal } from '../value/compare.ts';
import { dict } from '../value/dict.ts';
import { escapeHtml } from '../value/escape.ts';
import { getAttribute, getSlice, getSubscript } from '../value/lookup.ts';
import { print } from '../value/print.ts';
import { truth } from '../value/truth.ts';
import { undefinedBecause } from '../value/undefined.ts';
import { isA, tuple, type Value } from '../value/value.ts';
import { compileCall, compileFilter, compileTest } from './compile-call.ts';
import type { Compilation, Evaluate } from './compiled.ts';
import { lookup } from './frame.ts';
import { lineOf } from './line.ts';
import { pathOf } from '../syntax/path.ts';

type Kind = Expression['kind'];
type Of<K extends Kind> = Extract<Expression, { kind: K }>;
type Compilers = { readonly [K in Kind]: (expression: Of<K>, compilation: Compilation) => Evaluate };

const compilers: Compilers = {
  constant:
    ({ value }) =>
    () =>
      value,
  name:
    ({ name }) =>
    (frame) =>
      lookup(frame, name),
  list: ({ items }, compilation) => listOf(items, compilation),
  tuple: ({ items }, compilation) => {
    const list = listOf(items, compilation);
    return (frame) => tuple(...list(frame));
  },
  dict: compileDict,
  attribute: compileAttribute,
  item: compileItem,
  slice: compileSlice,
  call: compileCall,
  filter: (expression, compilation) => compileFilter(expression, compilation, undefined),
  test: compileTest,
  not: ({ operand }, compilation) => {
    const evaluate = compileExpression(operand, compilation);
    return (frame) => !truth(evaluate(frame));
  },
  minus: compileSigned,
  plus: compileSigned,
  and: compileLogical,
  or: compileLogical,
  binary: compileBinary,
  compare: compileCompare,
  concat: compileConcat,
  conditional: compileConditional,
};

/** Compiles an expression; an unknown filter or test fails at once unless the expression may never be evaluated. */
export function compileExpression(expression: Expression, compilation: Compilation): Evaluate {
  const compile = compilers[expression.kind] as (
    expression: Expression,
    compilation: Compilation,
  ) => Evaluate;
  return compile(expression, compilation);
}

function listOf(
  items: readonly Expression[],
  compilation: Compilation,
): (frame: Parameters<Evaluate>[0]) => Value[] {
  const parts = items.map((item) => compileExpression(item, compilation));
  return (frame) => parts.map((part) => part(frame));
}

function compileDict({ entries }: Of<'dict'>, compilation: Compilation): Evaluate {
  const pairs = entries.map((pair) => pair.map((part) => compileExpression(part, compilation)));
  return (frame) => dict(pairs.map(([key, value]) => [key!(frame), value!(frame)] as const));
}

function compileAttribute(expression: Of<'attribute'>, compilation: Compilation): Evaluate {
  const { name } = expression;
  const target = compileExpression(expression.target, compilation);
  const path = pathOf(expression) ?? [];
  return (frame) => getAttribute(target(frame), name, { kind: frame.environment.undefinedKind, path });
}

function compileItem(expression: Of<'item'>, compilation: Compilation): Evaluate {
  const target = compileExpression(expression.target, compilation);
  const index = compileExpression(expression.index, compilation);
  const path = pathOf(expression) ?? [];
  return (frame) =>
    getSubscript(target(frame), index(frame), { kind: frame.environment.undefinedKind, path });
}

function compileSlice({ target, bounds }: Of<'slice'>, compilation: Compilation): Evaluate {
  const sliced = compileExpression(target, compilation);
  const limits = bounds.map((bound) =>
    bound === undefined ? undefined : compileExpression(bound, compilation),
  );
  return (frame) => {
    const values = limits.map((limit) => limit?.(frame));
    return getSlice(sliced(frame), values, { kind: frame.environment.undefinedKind, path: [] });
  };
}

function compileSigned({ kind, operand }: Signed, compilation: Compilation): Evaluate {
  const evaluate = compileExpression(operand, compilation);
  return (frame) => signed(kind, evaluate(frame));
}

function compileLogical({ kind, left, right }: Logical, compilation: Compilation): Evaluate {
  const [first, second] = [compileExpression(left, compilation), compileExpression(right, compilation)];
  return (frame) => {
    const value = first(frame);
    return truth(value) === (kind === 'and') ? second(frame) : value;
  };
}

function compileBinary({ operator, left, right }: Of<'binary'>, compilation: Compilation): Evaluate {
  const [first, second] = [compileExpression(left, compilation), compileExpression(right, compilation)];
  return (frame) => calculate(operator, first(frame), second(frame));
}

function compileCompare({ first, rest }: Of<'compare'>, compilation: Compilation): Evaluate {
  const start = compileExpression(first, compilation);
  const steps = rest.map(({ operator, right }) => ({
    holds: comparisons[operator],
    right: compileExpression(right, compilation),
  }));
  return (frame) => {
    let left = start(frame);
    return steps.every(({ holds, right }) => {
      const value = right(frame);
      const result = holds(left, value);
      left = value;
      return result;
    });
  };
}

type Comparer = (left: Value, right: Value) => boolean;

const comparisons: Readonly<Record<Of<'compare'>['rest'][number]['operator'], Comparer>> = {
  '==': equal,
  '!=': (left, right) => !equal(left, right),
  '<': (left, right) => compare(left, right, '<') < 0,
  '<=': (left, right) => compare(left, right, '<=') <= 0,
  '>': (left, right) => compare(left, right, '>') > 0,
  '>=': (left, right) => compare(left, right, '>=') >= 0,
  in: (item, container) => contains(container, item),
  'not in': (item, container) => !contains(container, item),
};

function compileConcat({ parts }: Of<'concat'>, compilation: Compilation): Evaluate {
  const list = listOf(parts, compilation);
  return (frame) => {
    const values = list(frame);
    const markup = frame.escape && values.some((value) => isA(value, 'markup'));
    if (!markup) return values.map(print).join('');
    return { type: 'markup', text: values.map((value) => escapeHtml(value).text).join('') };
  };
}

function compileConditional(expression: Of<'conditional'>, compilation: Compilation): Evaluate {
  const branch = { ...compilation, conditional: true };
  const condition = compileExpression(expression.condition, branch);
  const whenTrue = compileExpression(expression.whenTrue, branch);
  const { whenFalse } = expression;
  const message = `the inline if-expression on line ${lineOf(compilation.template, expression)} evaluated to false and no else section was defined.`;
  const otherwise: Evaluate =
    whenFalse === undefined
      ? () => undefinedBecause('default', message)
      : compileExpression(whenFalse, branch);
  return (frame) => (truth(condition(frame)) ? whenTrue(frame) : otherwise(frame));
}

/** Fails as Jinja does for a name that is no filter or test. */
export function unknown(kind: 'filter' | 'test', name: string, { conditional }: Compilation): Evaluate {
  const fail = (): never => {
    if (conditional) throw new Failure('TemplateRuntimeError', `No ${kind} named '${name}' found.`);
    throw new Failure('TemplateAssertionError', `No ${kind} named '${name}'.`);
  };
  return conditional ? fail : fail();
}
