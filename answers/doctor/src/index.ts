export type { Cause, CauseCode, Diagnosis, DoctorAnswer, Evidence, Hop, Step } from './answer.ts';
export { diagnose, diagnoseText } from './diagnose.ts';
export { readDump, type Dump, type DumpResult } from './dump.ts';
