import type { Source } from '@hops/text';
import { filters as builtinFilters } from '../filters/table.ts';
import { globals as builtinGlobals } from './globals.ts';
import { tests as builtinTests } from '../tests/table.ts';
import { defaultSyntax, type Syntax } from '../syntax/settings.ts';
import type { Arguments, UndefinedKind, Value } from '../value/value.ts';
import type { Compiled } from './compiled.ts';
import type { TemplateError } from './template-error.ts';

/** What a filter or test knows of the place where it is used. */
export interface Scope {
  readonly environment: Environment;
  readonly escape: boolean;
}

export type Filter = (value: Value, args: Arguments, scope: Scope) => Value;
export type Test = (value: Value, args: Arguments, scope: Scope) => boolean;

/** What all templates of a rendering share. */
export interface Environment {
  readonly syntax: Syntax;
  readonly undefinedKind: UndefinedKind;
  readonly autoescape: boolean;
  readonly globals: ReadonlyMap<string, Value>;
  readonly filters: ReadonlyMap<string, Filter>;
  readonly tests: ReadonlyMap<string, Test>;
  readonly load: (name: string) => Source | undefined;
  readonly compiled: Map<string, Compiled>;
  readonly onError: ((error: TemplateError) => void) | undefined;
}

export interface EnvironmentOptions {
  /** Gives a template's text by its name. */
  readonly load: (name: string) => Source | undefined;
  readonly syntax?: Partial<Syntax>;
  readonly undefinedKind?: UndefinedKind;
  readonly autoescape?: boolean;
  /** Variables and functions for all templates, beside Jinja's own. */
  readonly globals?: Iterable<readonly [string, Value]>;
  /** Filters and tests beside Jinja's own. */
  readonly filters?: Iterable<readonly [string, Filter]>;
  readonly tests?: Iterable<readonly [string, Test]>;
  /** Is told of each statement that fails, which then writes nothing; left out, the first one ends the rendering. */
  readonly onError?: (error: TemplateError) => void;
}

/** Makes an environment with Jinja's defaults for what is not given; each template is compiled once in it. */
export function createEnvironment(options: EnvironmentOptions): Environment {
  return {
    syntax: { ...defaultSyntax, ...options.syntax },
    undefinedKind: options.undefinedKind ?? 'default',
    autoescape: options.autoescape ?? false,
    globals: new Map([...builtinGlobals, ...(options.globals ?? [])]),
    filters: new Map([...builtinFilters, ...(options.filters ?? [])]),
    tests: new Map([...builtinTests, ...(options.tests ?? [])]),
    load: options.load,
    compiled: new Map(),
    onError: options.onError,
  };
}
