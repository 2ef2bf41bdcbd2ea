import fc from 'fast-check';

/** A value as a generated file writes it. */
export type Tree =
  | string
  | number
  | boolean
  | null
  | Raw
  | readonly Tree[]
  | { readonly [key: string]: Tree };

/** A scalar whose characters stand in the file as they are. */
export interface Raw {
  readonly raw: string;
}

const AWKWARD: readonly string[] = [
  '',
  ' ',
  'on',
  'y',
  'No',
  '1',
  '012',
  '0x1F',
  '1e3',
  '1_000',
  '12:30:45',
  '2020-01-02',
  'null',
  '~',
  'true',
  '=',
  '<<',
  'a: b',
  '# c',
  '- d',
  '%e',
  '@f',
  '!g',
  '&h',
  '*i',
  '"j"',
  "'k'",
  'l: ',
  ' m',
  'n ',
  '{{ o }}',
  '[p]',
  'q\nr',
  's\n',
  '\nt',
  'u\tv',
  'w\\x',
  'é',
  '☃',
  '😀',
  '.5',
  '-',
  '?',
  '|',
  '>',
  '$(VAR)',
  '${VAR}',
  'a/b:c',
  '1.10',
  '0o17',
  '.inf',
  'a fairly long text that goes on beyond the eightieth column, where an emitter could think of folding it',
];

const RAW: readonly string[] = [
  'yes',
  'off',
  '0x1F',
  '012',
  '0o17',
  '1e3',
  '1_000',
  '.5',
  '.inf',
  '.nan',
  '~',
  'null',
  '2020-01-02',
  '12:30:45',
  '-0',
  '1.0',
  '1.50',
  '9223372036854775808',
  '!!str 1',
  "'it''s'",
  '"\\u00e9\\n"',
  '!!int "3"',
  '123456789012345678',
  '1e21',
  '2020-01-02T03:04:05Z',
  '+1',
  '0b11',
  '1E400',
  '-.5',
  '0.1e-7',
];

const KEYS = ['a', 'b', 'name', 'value', 'items', 'key', '1', 'on', 'x.y/z'];

/** Text that a writer may have to quote, or not. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom('one', 'two', 'three'), weight: 3 },
  { arbitrary: fc.constantFrom(...AWKWARD), weight: 2 },
);

/** A scalar of any type, in one of many spellings. */
export const scalar: fc.Arbitrary<Tree> = fc.oneof(
  { arbitrary: text, weight: 4 },
  { arbitrary: fc.constantFrom<Tree>(0, 1, 80, -7, 1.5, true, false), weight: 2 },
  { arbitrary: fc.constantFrom(...RAW).map((raw) => ({ raw })), weight: 1 },
);

/** A value of some depth. */
export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: scalar, weight: 5 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.array(tie('tree'), { maxLength: 3 }), weight: 2 },
    { arbitrary: fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 3 }), weight: 3 },
  ),
})).tree;

/** A mapping with values of some depth. */
export const mapping: fc.Arbitrary<Readonly<Record<string, Tree>>> = fc.dictionary(
  fc.constantFrom(...KEYS),
  tree,
  { maxKeys: 3 },
);
