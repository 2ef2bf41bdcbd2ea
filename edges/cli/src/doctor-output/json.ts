import type { DoctorAnswer } from '@hops/doctor';

/** The diagnoses as JSON, as `schemas/doctor.schema.json` describes it. */
export function jsonOutput(answer: DoctorAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
