export type { CheckAnswer, ClusterSummary, Summary, Unknown } from './answer.ts';
export { check, type CheckOptions } from './check.ts';
export { codes, documentation } from './documentation.ts';
export { validatedKinds, validationCodes, type ValidatedKind } from './validated.ts';
export type { Documentation, Example, Rule } from './rule.ts';
