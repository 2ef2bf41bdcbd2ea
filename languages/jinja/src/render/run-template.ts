import { callable, type Instance } from '../value/value.ts';
import { capture } from './capture.ts';
import { runBlock } from './block.ts';
import type { Compiled } from './compiled.ts';
import { rootFrame, type Context, type Frame } from './frame.ts';

/** Runs a template and those that it extends; what stands outside the blocks of a child is not written. */
export function runTemplate(compiled: Compiled, context: Context, out: string[]): Frame {
  const frame = rootFrame(context);
  frame.variables.set('self', selfVariable(context, frame));
  let current: Compiled | undefined = compiled;
  while (current !== undefined) {
    for (const [name, run] of current.blocks)
      context.blocks.set(name, [...(context.blocks.get(name) ?? []), run]);
    context.extending = undefined;
    current = runOne(current, frame, out);
  }
  return frame;
}

/** Runs one template and gives the one that it extends, after which nothing more of it is written. */
function runOne({ run }: Compiled, frame: Frame, out: string[]): Compiled | undefined {
  const text: string[] = [];
  run(frame, text);
  const { extending } = frame.context;
  out.push(...text.slice(0, extending?.written));
  return extending?.compiled;
}

/** `self`, through which a template writes its blocks again. */
function selfVariable({ blocks }: Context, root: Frame): Instance {
  return {
    type: 'instance',
    className: 'jinja2.runtime.TemplateReference',
    attribute: (name) => {
      if (!blocks.has(name)) return undefined;
      return callable(name, () => capture((frame, out) => runBlock(name, 0, frame, out), root));
    },
  };
}
