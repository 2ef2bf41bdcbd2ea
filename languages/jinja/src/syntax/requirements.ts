import type { Span } from '@hops/text';
import type { Expression, Target } from './expression.ts';
import { pathOf } from './path.ts';
import { toSource } from './place.ts';
import type { Body, Statement } from './statement.ts';
import type { Template } from './template.ts';
import { bodiesOf, expressionsOf, partsOf } from './walk.ts';

/** A path of the data that a template reads, and the place where it does. */
export interface Requirement {
  readonly path: readonly string[];
  readonly span: Span;
}

/**
 * Every path that a template reads and does not set itself, in the order of the text. A path ends where the template
 * computes the next step or calls a method; what a loop's variable stands for is read where the loop is.
 */
export function requirements(template: Template): readonly Requirement[] {
  return ofBody(template.body, new Set(['loop', 'self', 'super', 'caller', 'varargs', 'kwargs'])).map(
    ({ path, expression }) => ({ path, span: toSource(template, expression) }),
  );
}

interface Read {
  readonly path: readonly string[];
  readonly expression: Expression;
}

/** What a body reads; names that it sets are known to what comes after. */
function ofBody(body: Body, outer: ReadonlySet<string>): readonly Read[] {
  const known = new Set(outer);
  return body.flatMap((statement) => {
    const reads = ofStatement(statement, known);
    for (const name of namesSetBy(statement)) known.add(name);
    return reads;
  });
}

function ofStatement(statement: Statement, known: ReadonlySet<string>): readonly Read[] {
  const inner = new Set([...known, ...namesWithin(statement)]);
  const expressions = expressionsOf(statement).flatMap((expression) => {
    const isCondition = statement.kind === 'for' && expression === statement.condition;
    return ofExpression(expression, isCondition ? inner : known);
  });
  return [...expressions, ...bodiesOf(statement).flatMap((body) => ofBody(body, inner))];
}

function ofExpression(expression: Expression, known: ReadonlySet<string>): readonly Read[] {
  const path = pathOf(expression);
  if (path !== undefined) return known.has(path[0]!) ? [] : [{ path, expression }];
  if (expression.kind !== 'call') return partsOf(expression).flatMap((part) => ofExpression(part, known));
  const { target } = expression;
  const others = partsOf(expression)
    .slice(1)
    .flatMap((part) => ofExpression(part, known));
  if (target.kind === 'name') return others;
  return [...ofExpression(target.kind === 'attribute' ? target.target : target, known), ...others];
}

/** The names that a statement sets for what comes after it. */
function namesSetBy(statement: Statement): readonly string[] {
  const { kind } = statement;
  if (kind === 'set' || kind === 'set block') return targetNames(statement.target);
  if (kind === 'macro' || kind === 'import') return [statement.name];
  if (kind === 'from import') return statement.names.map(({ alias }) => alias);
  return kind === 'if' ? bodiesOf(statement).flatMap((body) => body.flatMap(namesSetBy)) : [];
}

/** The names that a statement sets within its body. */
function namesWithin(statement: Statement): readonly string[] {
  const { kind } = statement;
  if (kind === 'for') return targetNames(statement.target);
  if (kind === 'with') return statement.assignments.flatMap(({ target }) => targetNames(target));
  return kind === 'macro' || kind === 'call block' ? statement.parameters.map(({ name }) => name) : [];
}

/** The names that an assignment sets. */
export function targetNames(target: Target): readonly string[] {
  return target.kind === 'tuple' ? target.items.flatMap(targetNames) : [target.name];
}
