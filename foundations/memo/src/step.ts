import type { Inputs } from './inputs.ts';
import { recordInputs } from './recorder.ts';
import type { Store } from './store.ts';
import { traceHolds } from './trace.ts';

/** What a step is, besides what it reads: its name, its options as a text, and a hash of the code that runs it. */
export interface StepKey {
  readonly step: string;
  readonly options: string;
  readonly engine: string;
}

/** What a step has made, and whether it may be stored: an output that a secret has touched may not. */
export interface Computed {
  readonly output: string;
  readonly store: boolean;
}

/** A step's output, and whether it was in the store. */
export interface StepResult {
  readonly output: string;
  readonly reused: boolean;
}

/**
 * Runs a step, or takes its output from the store when all that it looked at the last time is as it was. `compute`
 * must depend on nothing but its key and what it looks at in the inputs that it is handed; it may run other steps with
 * these inputs.
 */
export function step(
  store: Store,
  inputs: Inputs,
  key: StepKey,
  compute: (inputs: Inputs) => Computed,
): StepResult {
  const name = JSON.stringify([key.step, key.options, key.engine]);
  const known = store.read(name);
  if (known !== undefined && traceHolds(known.trace, inputs)) return { output: known.output, reused: true };
  const recorder = recordInputs(inputs);
  const computed = compute(recorder.inputs);
  const trace = computed.store ? recorder.trace() : undefined;
  if (trace !== undefined) store.write(name, { trace, output: computed.output });
  return { output: computed.output, reused: false };
}
