import type { Expression } from './expression.ts';
import type { Body } from './statement.ts';
import { bodiesOf, expressionsOf, partsOf } from './walk.ts';

/** Every name that stands in the expressions of a body. */
export function namesIn(body: Body): ReadonlySet<string> {
  return new Set(
    body.flatMap((statement) => [
      ...expressionsOf(statement).flatMap(namesOf),
      ...bodiesOf(statement).flatMap((inner) => [...namesIn(inner)]),
    ]),
  );
}

function namesOf(expression: Expression): readonly string[] {
  return expression.kind === 'name' ? [expression.name] : partsOf(expression).flatMap(namesOf);
}
