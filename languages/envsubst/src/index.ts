export { parseTemplate } from './parse.ts';
export type {
  Argument,
  Literal,
  Malformed,
  MalformedReason,
  Operator,
  Part,
  Reference,
  Template,
} from './template.ts';
export { evaluate } from './evaluate.ts';
export type {
  Evaluation,
  EvaluationError,
  EvaluationMode,
  Lookup,
  Outcome,
  Substitution,
  UnknownValue,
  Use,
} from './evaluate.ts';
export { isDefaultOperator } from './operators.ts';
export { referencesIn } from './references.ts';
export { isVariableName, variableValue } from './variables.ts';
