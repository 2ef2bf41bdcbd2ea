import type { Place } from '../failure.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';
export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

export type Literal = string | bigint | number | boolean | null;

/** What a call, filter or test is given; `*list` and `**mapping` are spread. */
export interface ArgumentList {
  readonly positional: readonly Expression[];
  readonly keyword: readonly { readonly name: string; readonly value: Expression }[];
  readonly spread: Expression | undefined;
  readonly keywordSpread: Expression | undefined;
}

export type Expression = Place &
  (
    | { readonly kind: 'constant'; readonly value: Literal }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
    | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
    | { readonly kind: 'attribute'; readonly target: Expression; readonly name: string }
    | { readonly kind: 'item'; readonly target: Expression; readonly index: Expression }
    | Slice
    | { readonly kind: 'call'; readonly target: Expression; readonly args: ArgumentList }
    | Filter
    | {
        readonly kind: 'test';
        readonly target: Expression;
        readonly name: string;
        readonly args: ArgumentList;
      }
    | { readonly kind: 'not'; readonly operand: Expression }
    | Signed
    | Logical
    | Binary
    | { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly Comparison[] }
    | { readonly kind: 'concat'; readonly parts: readonly Expression[] }
    | Conditional
  );

/** A sign before a value. */
export interface Signed {
  readonly kind: 'minus' | 'plus';
  readonly operand: Expression;
}

/** `and` or `or`, which give one of their operands. */
export interface Logical {
  readonly kind: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

interface Slice {
  readonly kind: 'slice';
  readonly target: Expression;
  /** Start, stop and step. */
  readonly bounds: readonly (Expression | undefined)[];
}

interface Filter {
  readonly kind: 'filter';
  /** The value; a filter block's first filter has none. */
  readonly target: Expression | undefined;
  readonly name: string;
  readonly args: ArgumentList;
}

interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

interface Comparison {
  readonly operator: CompareOperator;
  readonly right: Expression;
}

interface Conditional {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression | undefined;
}

/** What is assigned to: names, or an attribute of a namespace. */
export type Target = Place &
  (
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'namespace'; readonly name: string; readonly attribute: string }
    | { readonly kind: 'tuple'; readonly items: readonly Target[] }
  );
