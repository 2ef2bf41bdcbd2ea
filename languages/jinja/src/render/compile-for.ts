import { Failure } from '../failure.ts';
import type { Statement } from '../syntax/statement.ts';
import type { Target } from '../syntax/expression.ts';
import { targetNames } from '../syntax/requirements.ts';
import { itemsOf } from '../value/items.ts';
import { truth } from '../value/truth.ts';
import { undefinedName } from '../value/undefined.ts';
import type { Value } from '../value/value.ts';
import { assignTo } from './assign.ts';
import { captured } from './capture.ts';
import { compileExpression } from './compile-expression.ts';
import { compileBody } from './compile-statement.ts';
import type { Compilation, Evaluate, Run, Signal } from './compiled.ts';
import { childFrame, type Frame } from './frame.ts';
import { loopVariable } from './loop.ts';

interface Loop {
  readonly target: Target;
  readonly condition: Evaluate | undefined;
  readonly recursive: boolean;
  readonly body: Run;
  readonly otherwise: Run;
}

/** Compiles a loop. */
export function compileFor(statement: Extract<Statement, { kind: 'for' }>, compilation: Compilation): Run {
  if (targetNames(statement.target).includes('loop')) {
    throw new Failure('TemplateAssertionError', "Can't assign to special loop variable in for-loop target");
  }
  const items = compileExpression(statement.items, compilation);
  const { target, recursive } = statement;
  const condition =
    statement.condition === undefined ? undefined : compileExpression(statement.condition, compilation);
  const body = compileBody(statement.body, compilation);
  const loop = {
    target,
    condition,
    recursive,
    body,
    otherwise: compileBody(statement.otherwise, compilation),
  };
  return (frame, out) => runLoop(loop, items(frame), frame, out, 0);
}

function runLoop(loop: Loop, value: Value, frame: Frame, out: string[], depth: number): Signal {
  const items = selected(loop, itemsOf(value), frame);
  if (items.length === 0) return loop.otherwise(childFrame(frame), out);
  const seen = { values: undefined };
  const kind = frame.environment.undefinedKind;
  const recurse = (inner: Value) => {
    const text: string[] = [];
    runLoop(loop, inner, frame, text, depth + 1);
    return captured(text.join(''), frame);
  };
  for (const [index, item] of items.entries()) {
    const scope = childFrame(frame);
    assignTo(loop.target, item, scope);
    const state = { items, index, depth, kind, seen, recurse: loop.recursive ? recurse : undefined };
    scope.variables.set('loop', loopVariable(state));
    if (loop.body(scope, out) === 'break') break;
  }
  return undefined;
}

function selected({ target, condition }: Loop, items: readonly Value[], frame: Frame): readonly Value[] {
  if (condition === undefined) return items;
  return items.filter((item) => {
    const scope = childFrame(frame);
    scope.variables.set('loop', undefinedName(frame.environment.undefinedKind, 'loop'));
    assignTo(target, item, scope);
    return truth(condition(scope));
  });
}
