import { undefinedBecause } from '../value/undefined.ts';
import type { Instance, Value } from '../value/value.ts';
import { capture } from './capture.ts';
import type { Signal } from './compiled.ts';
import { childFrame, type Frame } from './frame.ts';

/** Runs the block of this name; level 0 is the outermost child's, the next what its `super` is. */
export function runBlock(name: string, level: number, outer: Frame, out: string[]): Signal {
  const frame = childFrame(outer, { top: false });
  frame.variables.set('super', superVariable(name, level + 1, outer));
  return outer.context.blocks.get(name)![level]!(frame, out);
}

function superVariable(name: string, level: number, outer: Frame): Value {
  const blocks = outer.context.blocks.get(name)!;
  if (blocks[level] === undefined) {
    return undefinedBecause(outer.environment.undefinedKind, `there is no parent block called '${name}'.`);
  }
  const block: Instance = {
    type: 'instance',
    className: 'jinja2.runtime.BlockReference',
    attribute: (attribute) => (attribute === 'super' ? superVariable(name, level + 1, outer) : undefined),
    call: () => capture((frame, out) => runBlock(name, level, frame, out), outer),
  };
  return block;
}
