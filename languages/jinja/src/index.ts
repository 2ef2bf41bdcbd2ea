export { defaultSyntax, type Syntax } from './syntax/settings.ts';
export type { Requirement } from './syntax/requirements.ts';
export { requirementsOf } from './requirements-of.ts';
export {
  createEnvironment,
  type Environment,
  type EnvironmentOptions,
  type Filter,
  type Scope,
  type Test,
} from './render/environment.ts';
export { checkTemplate, render, type Rendering } from './render/render.ts';
export type { TemplateError } from './render/template-error.ts';
export { Failure, type FailureKind } from './failure.ts';
export { dict } from './value/dict.ts';
export { print } from './value/print.ts';
export {
  callable,
  tuple,
  type Arguments,
  type Dict,
  type Instance,
  type UndefinedKind,
  type Value,
} from './value/value.ts';
