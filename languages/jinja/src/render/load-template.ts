import { Failure } from '../failure.ts';
import { print } from '../value/print.ts';
import { demand } from '../value/undefined.ts';
import { isA, textOf, type Value } from '../value/value.ts';
import { compileTemplate } from './compile.ts';
import type { Compiled } from './compiled.ts';
import type { Environment } from './environment.ts';

/** The template of this name, or the first that exists of a list; fails with `TemplateNotFound` or `TemplatesNotFound`. */
export function loadTemplate(environment: Environment, value: Value): Compiled {
  const name = textOf(demand(value));
  if (name !== undefined) return compileTemplate(environment, name);
  const names = Array.isArray(value) ? value : isA(value, 'tuple') ? value.items : undefined;
  if (names === undefined) throw new Failure('TypeError', `${print(value)} is no template name`);
  if (names.length === 0) {
    throw new Failure('TemplatesNotFound', 'Tried to select from an empty list of templates');
  }
  const found = names.map(print).find((each) => exists(environment, each));
  if (found !== undefined) return compileTemplate(environment, found);
  throw new Failure(
    'TemplatesNotFound',
    `none of the templates given were found: ${names.map(print).join(', ')}`,
  );
}

function exists({ compiled, load }: Environment, name: string): boolean {
  return compiled.has(name) || load(name) !== undefined;
}
