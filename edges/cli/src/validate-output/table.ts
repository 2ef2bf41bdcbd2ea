import type { OutputContext } from '../check-output/context.ts';
import type { ValidateFlags } from '../commands/validate.ts';
import type { ValidateReport } from '../report/report.ts';

/** Turns a report into what is printed, which ends with a line end. */
type ValidateOutput = (report: ValidateReport, context: OutputContext) => string;

/** Every output of a validation by its name; what one needs is loaded when it is asked for. */
export const validateOutputs: Readonly<Record<ValidateFlags['output'], () => Promise<ValidateOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
