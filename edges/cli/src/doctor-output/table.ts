import type { DoctorFlags } from '../commands/doctor.ts';
import type { DoctorOutput } from './context.ts';

/** Every output of the diagnoses by its name; what one needs is loaded when it is asked for. */
export const doctorOutputs: Readonly<Record<DoctorFlags['output'], () => Promise<DoctorOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
