import { Failure } from '../failure.ts';
import type { Filter, Scope } from '../render/environment.ts';
import { itemsOf } from '../value/items.ts';
import { print } from '../value/print.ts';
import { truth } from '../value/truth.ts';
import type { Arguments, Value } from '../value/value.ts';
import { argumentError, attributeGetter, type FilterTable } from './filter.ts';

/** The value through another filter, or its attribute, for each item. */
const map: Filter = (value, args, scope) => {
  const items = truth(value) ? itemsOf(value) : [];
  return { type: 'generator', items: items.length === 0 ? [] : items.map(mapper(args, scope)) };
};

function mapper({ positional, keyword }: Arguments, scope: Scope): (value: Value) => Value {
  const attribute = keyword.get('attribute');
  if (positional.length === 0 && attribute !== undefined) {
    return attributeGetter(scope, attribute, keyword.get('default'));
  }
  const [name, ...rest] = positional;
  if (name === undefined) argumentError('map requires a filter argument');
  const filter = scope.environment.filters.get(print(name));
  if (filter === undefined) throw new Failure('TemplateRuntimeError', `No filter named '${print(name)}'.`);
  return (value) => filter(value, { positional: rest, keyword }, scope);
}

/** Keeps the items for which a test holds (or does not), or which are true (or not). */
function choose(keep: boolean, byAttribute: boolean): Filter {
  return (value, { positional, keyword }, scope) => {
    const attribute = byAttribute ? positional[0] : undefined;
    const others = byAttribute ? positional.slice(1) : positional;
    if (byAttribute && attribute === undefined) argumentError('Missing parameter for attribute name');
    const get = attributeGetter(scope, attribute);
    const holds = tester({ positional: others, keyword }, scope);
    return {
      type: 'generator',
      items: (truth(value) ? itemsOf(value) : []).filter((item) => holds(get(item)) === keep),
    };
  };
}

function tester({ positional, keyword }: Arguments, scope: Scope): (value: Value) => boolean {
  const [name, ...rest] = positional;
  if (name === undefined) return truth;
  const test = scope.environment.tests.get(print(name));
  if (test === undefined) throw new Failure('TemplateRuntimeError', `No test named '${print(name)}'.`);
  return (value) => test(value, { positional: rest, keyword }, scope);
}

/** The filters that apply other filters and tests to each item. */
export const choosingFilters: FilterTable = {
  map,
  reject: choose(false, false),
  rejectattr: choose(false, true),
  select: choose(true, false),
  selectattr: choose(true, true),
};
