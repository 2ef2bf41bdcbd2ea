import type { Value } from './value/value.ts';

/** The Python exceptions that end a template. */
export type FailureKind =
  | 'TemplateSyntaxError'
  | 'TemplateAssertionError'
  | 'TemplateRuntimeError'
  | 'TemplateNotFound'
  | 'TemplatesNotFound'
  | 'UndefinedError'
  | 'FilterArgumentError'
  | 'AttributeError'
  | 'IndexError'
  | 'KeyError'
  | 'OverflowError'
  | 'TypeError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** Where in a template's normalised text something stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a failure is about: its place, and of an undefined value its path and what was looked into. */
export interface FailureSubject {
  readonly place?: Place | undefined;
  readonly path?: readonly string[] | undefined;
  readonly owner?: Value | undefined;
}

/** A Python exception on its way to the boundary of the package, where it becomes a `TemplateError`. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly place: Place | undefined;
  /** The path of the undefined value, such as `['network', 'gateway']`. */
  readonly path: readonly string[] | undefined;
  /** What was looked into for the last step of the path; `undefined` for a name. */
  readonly owner: Value | undefined;

  constructor(kind: FailureKind, message: string, about: FailureSubject = {}) {
    super(message);
    this.kind = kind;
    this.place = about.place;
    this.path = about.path;
    this.owner = about.owner;
  }
}

/** Fails with Python's `TypeError`. */
export function typeError(message: string): never {
  throw new Failure('TypeError', message);
}
