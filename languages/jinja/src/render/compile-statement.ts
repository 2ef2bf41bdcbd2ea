import type { Expression } from '../syntax/expression.ts';
import type { Body, Statement } from '../syntax/statement.ts';
import { escapeHtml } from '../value/escape.ts';
import { print } from '../value/print.ts';
import { truth } from '../value/truth.ts';
import { assignTo } from './assign.ts';
import { capture } from './capture.ts';
import { compileFilter } from './compile-call.ts';
import { compileExpression } from './compile-expression.ts';
import { compileFor } from './compile-for.ts';
import { compileFromImport, compileImport, compileInclude } from './compile-import.ts';
import { compileBlock, compileExtends } from './compile-inheritance.ts';
import { compileCallBlock, compileMacro } from './compile-macro.ts';
import type { Compilation, Evaluate, Run } from './compiled.ts';
import { childFrame } from './frame.ts';
import { locating } from './locate.ts';
import { reporting } from './report.ts';

type Kind = Statement['kind'];
type Of<K extends Kind> = Extract<Statement, { kind: K }>;
type Compilers = { readonly [K in Kind]: (statement: Of<K>, compilation: Compilation) => Run };

const compilers: Compilers = {
  text:
    ({ text }) =>
    (_, out) =>
      void out.push(text),
  print: (statement, compilation) => compilePrint(statement, compilation),
  do: (statement, compilation) => {
    const evaluate = compileExpression(statement.expression, compilation);
    return (frame) => void evaluate(frame);
  },
  if: compileIf,
  for: compileFor,
  set: ({ target, value }, compilation) => {
    const evaluate = compileExpression(value, compilation);
    return (frame) => assignTo(target, evaluate(frame), frame);
  },
  'set block': compileSetBlock,
  with: compileWith,
  autoescape: compileAutoescape,
  macro: compileMacro,
  'call block': compileCallBlock,
  'filter block': compileFilterBlock,
  block: compileBlock,
  extends: compileExtends,
  include: compileInclude,
  import: compileImport,
  'from import': compileFromImport,
  break: () => () => 'break',
  continue: () => () => 'continue',
};

/** Compiles statements that run one after the other. */
export function compileBody(body: Body, compilation: Compilation): Run {
  const runs = body.map((statement) => compileStatement(statement, compilation));
  return (frame, out) => {
    for (const run of runs) {
      const signal = run(frame, out);
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}

function compileStatement(statement: Statement, compilation: Compilation): Run {
  const { template } = compilation;
  const compile = compilers[statement.kind] as (statement: Statement, compilation: Compilation) => Run;
  const run = locating(template, statement, () => compile(statement, compilation));
  if (statement.kind === 'text') return run;
  return (frame, out) =>
    reporting(frame.environment, () => locating(template, statement, () => run(frame, out)));
}

function compilePrint({ expression }: Of<'print'>, compilation: Compilation): Run {
  const evaluate = compileExpression(expression, compilation);
  return (frame, out) => {
    const value = evaluate(frame);
    out.push(frame.escape ? escapeHtml(value).text : print(value));
    return undefined;
  };
}

function compileIf({ branches, otherwise }: Of<'if'>, compilation: Compilation): Run {
  const inner = { ...compilation, conditional: true };
  const choices = branches.map(({ condition, body }, index) => ({
    holds: compileCondition(condition, index === 0 ? compilation : inner),
    run: compileBody(body, inner),
  }));
  const last = compileBody(otherwise, inner);
  return (frame, out) => {
    const chosen = choices.find(({ holds }) => truth(holds(frame)));
    return (chosen?.run ?? last)(frame, out);
  };
}

function compileCondition(condition: Expression, compilation: Compilation): Evaluate {
  const evaluate = compileExpression(condition, compilation);
  return (frame) => locating(compilation.template, condition, () => truth(evaluate(frame)));
}

function compileSetBlock({ target, filter, body }: Of<'set block'>, compilation: Compilation): Run {
  const run = compileBody(body, compilation);
  const evaluate = compileCaptured(filter, run, compilation);
  return (frame) => assignTo(target, evaluate(frame), frame);
}

function compileFilterBlock({ filter, body }: Of<'filter block'>, compilation: Compilation): Run {
  const evaluate = compileCaptured(filter, compileBody(body, compilation), compilation);
  return (frame, out) => void out.push(print(evaluate(frame)));
}

function compileCaptured(filter: Expression | undefined, run: Run, compilation: Compilation): Evaluate {
  const input: Evaluate = (frame) => capture(run, childFrame(frame));
  return filter?.kind === 'filter' ? compileFilter(filter, compilation, input) : input;
}

function compileWith({ assignments, body }: Of<'with'>, compilation: Compilation): Run {
  const values = assignments.map(({ target, value }) => ({
    target,
    evaluate: compileExpression(value, compilation),
  }));
  const run = compileBody(body, compilation);
  return (frame, out) => {
    const inner = childFrame(frame);
    for (const { target, evaluate } of values) assignTo(target, evaluate(frame), inner);
    return run(inner, out);
  };
}

function compileAutoescape({ value, body }: Of<'autoescape'>, compilation: Compilation): Run {
  const evaluate = compileExpression(value, compilation);
  const run = compileBody(body, compilation);
  return (frame, out) => run(childFrame(frame, { escape: truth(evaluate(frame)) }), out);
}
