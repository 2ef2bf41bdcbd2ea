import { undefinedName } from '../value/undefined.ts';
import { firstGiven, type Value } from '../value/value.ts';
import type { Compiled, Run } from './compiled.ts';
import type { Environment } from './environment.ts';

/** The run of one template with those that it extends. */
export interface Context {
  readonly environment: Environment;
  /** What the run was given: render variables, globals, and for an included template the includer's variables. */
  readonly given: (name: string) => Value | undefined;
  /** What the template's top level has set. */
  readonly variables: Map<string, Value>;
  readonly exported: Set<string>;
  /** The bodies of each block, the outermost child's first. */
  readonly blocks: Map<string, Run[]>;
  /** The template that the current one extends, and how much was written before it said so. */
  extending: { readonly compiled: Compiled; readonly written: number } | undefined;
}

/** A scope: what is set in it is seen in it and in scopes within. */
export interface Frame {
  readonly context: Context;
  readonly environment: Environment;
  readonly variables: Map<string, Value>;
  readonly parent: Frame | undefined;
  readonly escape: boolean;
  /** Whether this is a template's own level, and not a block's or a macro's. */
  readonly top: boolean;
}

/** A run that has set nothing yet. */
export function createContext(environment: Environment, given: Context['given']): Context {
  return {
    environment,
    given,
    variables: new Map(),
    exported: new Set(),
    blocks: new Map(),
    extending: undefined,
  };
}

/** The outermost frame of a run; what is set in it is exported. */
export function rootFrame(context: Context): Frame {
  const { environment, variables } = context;
  return { context, environment, variables, parent: undefined, escape: environment.autoescape, top: true };
}

/** A scope within another one. */
export function childFrame(parent: Frame, changes: Partial<Pick<Frame, 'escape' | 'top'>> = {}): Frame {
  return { ...parent, variables: new Map(), parent, ...changes };
}

/** The value of a name, if anything defines it. */
export function find(frame: Frame, name: string): Value | undefined {
  for (let scope: Frame | undefined = frame; scope !== undefined; scope = scope.parent) {
    const value = scope.variables.get(name);
    if (value !== undefined) return value;
  }
  return frame.context.given(name);
}

/** The value of a name, or the environment's kind of undefined. */
export function lookup(frame: Frame, name: string): Value {
  return firstGiven(find(frame, name), undefinedName(frame.environment.undefinedKind, name));
}

/** Sets a name in this scope. */
export function assign(frame: Frame, name: string, value: Value): void {
  frame.variables.set(name, value);
  if (frame.parent === undefined && !name.startsWith('_')) frame.context.exported.add(name);
}
