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

/** A Python exception on its way to the boundary of the package, where it becomes a `TemplateError`. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly place: Place | undefined;
  /** The path of the undefined value, such as `['network', 'gateway']`. */
  readonly path: readonly string[] | undefined;

  constructor(kind: FailureKind, message: string, about: { place?: Place; path?: readonly string[] } = {}) {
    super(message);
    this.kind = kind;
    this.place = about.place;
    this.path = about.path;
  }
}

/** Fails with Python's `TypeError`. */
export function typeError(message: string): never {
  throw new Failure('TypeError', message);
}
