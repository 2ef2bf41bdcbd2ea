import type { Value } from '../value/value.ts';
import type { Run } from './compiled.ts';
import type { Frame } from './frame.ts';

/** What a body writes, as a value: markup where output is escaped. */
export function capture(run: Run, frame: Frame): Value {
  const out: string[] = [];
  run(frame, out);
  return captured(out.join(''), frame);
}

/** A rendered text as a value: markup where output is escaped. */
export function captured(text: string, { escape }: Pick<Frame, 'escape'>): Value {
  return escape ? { type: 'markup', text } : text;
}
