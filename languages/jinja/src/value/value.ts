/** A Python value: `int` is a bigint, `float` a number, `str` a string, `list` an array, `None` null. */
export type Value =
  | string
  | bigint
  | number
  | boolean
  | null
  | Value[]
  | Tuple
  | Dict
  | Markup
  | Range
  | Generator
  | Callable
  | Instance
  | Undefined;

export interface Tuple {
  readonly type: 'tuple';
  readonly items: readonly Value[];
}

/** A `dict`; entries are found by `keyOf`, so that 1, 1.0 and True are the same key. */
export interface Dict {
  readonly type: 'dict';
  readonly entries: Map<unknown, readonly [key: Value, value: Value]>;
}

/** Text that is safe in HTML and is not escaped again. */
export interface Markup {
  readonly type: 'markup';
  readonly text: string;
}

export interface Range {
  readonly type: 'range';
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}

/** What a lazy filter gives: always true, iterable, without a length. */
export interface Generator {
  readonly type: 'generator';
  readonly items: readonly Value[];
}

/** What a function is called with. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keyword: ReadonlyMap<string, Value>;
}

export interface Callable {
  readonly type: 'function';
  readonly name: string;
  readonly call: (args: Arguments) => Value;
}

/** An object of Jinja's own, such as `loop`, a macro, a namespace or an imported template. */
export interface Instance {
  readonly type: 'instance';
  readonly className: string;
  attribute(name: string): Value | undefined;
  readonly assign?: (name: string, value: Value) => void;
  readonly call?: (args: Arguments) => Value;
  readonly print?: () => Value;
  readonly items?: () => readonly Value[];
}

export type UndefinedKind = 'default' | 'chainable' | 'debug' | 'strict';

/** What a lookup gives that finds nothing. */
export interface Undefined {
  readonly type: 'undefined';
  readonly kind: UndefinedKind;
  /** What Jinja says when it is used although it must not be. */
  readonly message: string;
  /** What a debug undefined prints between its braces. */
  readonly label: string;
  /** The path that was looked up, as far as it is known. */
  readonly path: readonly string[];
  /** What was looked into for the last step of the path; `undefined` for a name. */
  readonly owner: Value | undefined;
}

/** A value that has a `type`. */
export type Typed = Extract<Value, { type: string }>;

/** Makes a tuple. */
export function tuple(...items: readonly Value[]): Tuple {
  return { type: 'tuple', items };
}

/** Makes a function with a Python name. */
export function callable(name: string, call: Callable['call']): Callable {
  return { type: 'function', name, call };
}

/** The first that is given; `None`, which is null, is given. */
export function firstGiven(...values: readonly [...(Value | undefined)[], Value]): Value {
  return values.find((value) => value !== undefined) as Value;
}

/** Whether the value is one of Jinja's or Python's that are written with a `type` here. */
export function isTyped(value: Value): value is Typed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is of this type. */
export function isA<Type extends Typed['type']>(
  value: Value,
  type: Type,
): value is Extract<Typed, { type: Type }> {
  return isTyped(value) && value.type === type;
}

/** The text of a `str` or of `Markup`. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return isA(value, 'markup') ? value.text : undefined;
}
