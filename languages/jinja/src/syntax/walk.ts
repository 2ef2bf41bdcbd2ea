import type { ArgumentList, Expression } from './expression.ts';
import type { Body, Statement } from './statement.ts';

/** The expressions directly within an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'name':
      return [];
    case 'list':
    case 'tuple':
      return expression.items;
    case 'dict':
      return expression.entries.flat();
    case 'attribute':
      return [expression.target];
    case 'item':
      return [expression.target, expression.index];
    case 'slice':
      return present([expression.target, ...expression.bounds]);
    case 'call':
    case 'filter':
    case 'test':
      return present([expression.target, ...argumentsOf(expression.args)]);
    case 'not':
    case 'minus':
    case 'plus':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'binary':
      return [expression.left, expression.right];
    case 'compare':
      return [expression.first, ...expression.rest.map(({ right }) => right)];
    case 'concat':
      return expression.parts;
    case 'conditional':
      return present([expression.condition, expression.whenTrue, expression.whenFalse]);
  }
}

/** The expressions that a call is given. */
function argumentsOf({ positional, keyword, spread, keywordSpread }: ArgumentList): readonly Expression[] {
  return present([...positional, ...keyword.map(({ value }) => value), spread, keywordSpread]);
}

function present(expressions: readonly (Expression | undefined)[]): readonly Expression[] {
  return expressions.filter((expression) => expression !== undefined);
}

/** The expressions directly within a statement, without those in its bodies. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'print':
    case 'do':
      return [statement.expression];
    case 'if':
      return statement.branches.map(({ condition }) => condition);
    case 'for':
      return present([statement.items, statement.condition]);
    case 'set':
    case 'autoescape':
      return [statement.value];
    case 'set block':
    case 'filter block':
      return present([statement.filter]);
    case 'with':
      return statement.assignments.map(({ value }) => value);
    case 'macro':
      return present(statement.parameters.map(({ value }) => value));
    case 'call block':
      return present([
        statement.target,
        ...argumentsOf(statement.args),
        ...statement.parameters.map(({ value }) => value),
      ]);
    case 'extends':
    case 'include':
    case 'import':
    case 'from import':
      return [statement.template];
    case 'text':
    case 'block':
    case 'break':
    case 'continue':
      return [];
  }
}

/** The bodies of a statement. */
export function bodiesOf(statement: Statement): readonly Body[] {
  if (statement.kind === 'if') return [...statement.branches.map(({ body }) => body), statement.otherwise];
  if (statement.kind === 'for') return [statement.body, statement.otherwise];
  return 'body' in statement ? [statement.body] : [];
}
