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
  /** Whether the template asks here if there is such a value, has a default for it, or has asked around this place. */
  readonly optional: boolean;
}

/**
 * Every path that a template reads and does not set itself, in the order of the text. A path ends where the template
 * computes the next step or calls a method; what a loop's variable stands for is read where the loop is.
 */
export function requirements(template: Template): readonly Requirement[] {
  const known = new Set(['loop', 'self', 'super', 'caller', 'varargs', 'kwargs']);
  return ofBody(template.body, { known, asked: [] }).map(({ path, expression, optional }) => ({
    path,
    span: toSource(template, expression),
    optional,
  }));
}

interface Read {
  readonly path: readonly string[];
  readonly expression: Expression;
  readonly optional: boolean;
}

/** What holds where something is read: the names that the template set, the paths that it has asked for. */
interface Scope {
  readonly known: ReadonlySet<string>;
  readonly asked: readonly (readonly string[])[];
}

/** What a body reads; names that it sets are known to what comes after. */
function ofBody(body: Body, { known: outer, asked }: Scope): readonly Read[] {
  const known = new Set(outer);
  return body.flatMap((statement) => {
    const reads = ofStatement(statement, { known, asked });
    for (const name of namesSetBy(statement)) known.add(name);
    return reads;
  });
}

function ofStatement(statement: Statement, scope: Scope): readonly Read[] {
  const within = { ...scope, known: new Set([...scope.known, ...namesWithin(statement)]) };
  const expressions = expressionsOf(statement).flatMap((expression) => {
    const isCondition = statement.kind === 'for' && expression === statement.condition;
    return ofExpression(expression, isCondition ? within : scope, statement.kind === 'if');
  });
  const inner = statement.kind === 'if' ? asking(expressions, within) : within;
  return [...expressions, ...bodiesOf(statement).flatMap((body) => ofBody(body, inner))];
}

/** What an expression reads; `tested` says that only its being there or its truth is asked for. */
function ofExpression(expression: Expression, scope: Scope, tested: boolean = false): readonly Read[] {
  const path = pathOf(expression);
  if (path !== undefined) return ofPath(path, expression, scope, tested);
  const { kind } = expression;
  if (kind === 'not') return ofExpression(expression.operand, scope, tested);
  if (kind === 'and' || kind === 'or') return ofChoice(expression.left, [expression.right], scope, tested);
  if (kind === 'conditional') {
    return ofChoice(expression.condition, partsOf(expression).slice(1), scope, tested);
  }
  if (kind === 'call') return ofCall(expression, scope);
  return partsOf(expression).flatMap((part, index) =>
    ofExpression(part, scope, index === 0 && toleratesMissing(expression)),
  );
}

function ofPath(
  path: readonly string[],
  expression: Expression,
  { known, asked }: Scope,
  tested: boolean,
): readonly Read[] {
  if (known.has(path[0]!)) return [];
  const wasAsked = asked.some((other) => other.every((step, index) => path[index] === step));
  return [{ path, expression, optional: tested || wasAsked }];
}

/** A condition and what depends on it, for which it has been asked. */
function ofChoice(
  condition: Expression,
  others: readonly Expression[],
  scope: Scope,
  tested: boolean,
): readonly Read[] {
  const reads = ofExpression(condition, scope, true);
  return [...reads, ...others.flatMap((other) => ofExpression(other, asking(reads, scope), tested))];
}

function asking(reads: readonly Read[], { known, asked }: Scope): Scope {
  return { known, asked: [...asked, ...reads.filter(({ optional }) => optional).map(({ path }) => path)] };
}

function toleratesMissing(expression: Expression): boolean {
  const { kind } = expression;
  if (kind === 'filter') return expression.name === 'default' || expression.name === 'd';
  return kind === 'test' && (expression.name === 'defined' || expression.name === 'undefined');
}

function ofCall(call: Extract<Expression, { kind: 'call' }>, scope: Scope): readonly Read[] {
  const { target } = call;
  const others = partsOf(call)
    .slice(1)
    .flatMap((part) => ofExpression(part, scope));
  if (target.kind === 'name') return others;
  return [...ofExpression(target.kind === 'attribute' ? target.target : target, scope), ...others];
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
