import { Failure } from '../failure.ts';
import type { Target } from '../syntax/expression.ts';
import { itemsOf } from '../value/items.ts';
import { isA, type Value } from '../value/value.ts';
import { assign, find, type Frame } from './frame.ts';

/** Assigns a value to names, or to an attribute of a namespace. */
export function assignTo(target: Target, value: Value, frame: Frame): undefined {
  if (target.kind === 'name') assign(frame, target.name, value);
  else if (target.kind === 'namespace') assignAttribute(target, value, frame);
  else unpack(target.items, itemsOf(value), frame);
}

function unpack(targets: readonly Target[], items: readonly Value[], frame: Frame): void {
  if (items.length > targets.length) {
    throw new Failure('ValueError', `too many values to unpack (expected ${targets.length})`);
  }
  if (items.length < targets.length) {
    throw new Failure(
      'ValueError',
      `not enough values to unpack (expected ${targets.length}, got ${items.length})`,
    );
  }
  for (const [index, target] of targets.entries()) assignTo(target, items[index]!, frame);
}

function assignAttribute(target: Extract<Target, { kind: 'namespace' }>, value: Value, frame: Frame): void {
  const owner = find(frame, target.name) ?? null;
  if (!isA(owner, 'instance') || owner.assign === undefined) {
    throw new Failure('TemplateRuntimeError', 'cannot assign attribute on non-namespace object');
  }
  owner.assign(target.attribute, value);
}
