import type { Place } from '../failure.ts';
import type { ArgumentList, Expression, Target } from './expression.ts';

export type Body = readonly Statement[];

/** A parameter of a macro or of a call block. */
export interface Parameter {
  readonly name: string;
  readonly value: Expression | undefined;
}

export type Statement = Place &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'print'; readonly expression: Expression }
    | { readonly kind: 'do'; readonly expression: Expression }
    | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Body }
    | For
    | { readonly kind: 'set'; readonly target: Target; readonly value: Expression }
    | {
        readonly kind: 'set block';
        readonly target: Target;
        readonly filter: Expression | undefined;
        readonly body: Body;
      }
    | { readonly kind: 'with'; readonly assignments: readonly Assignment[]; readonly body: Body }
    | { readonly kind: 'autoescape'; readonly value: Expression; readonly body: Body }
    | {
        readonly kind: 'macro';
        readonly name: string;
        readonly parameters: readonly Parameter[];
        readonly body: Body;
      }
    | CallBlock
    | { readonly kind: 'filter block'; readonly filter: Expression; readonly body: Body }
    | Block
    | { readonly kind: 'extends'; readonly template: Expression }
    | Include
    | {
        readonly kind: 'import';
        readonly template: Expression;
        readonly name: string;
        readonly withContext: boolean;
      }
    | FromImport
    | { readonly kind: 'break' | 'continue' }
  );

interface Branch {
  readonly condition: Expression;
  readonly body: Body;
}

interface For {
  readonly kind: 'for';
  readonly target: Target;
  readonly items: Expression;
  readonly condition: Expression | undefined;
  readonly recursive: boolean;
  readonly body: Body;
  readonly otherwise: Body;
}

interface Assignment {
  readonly target: Target;
  readonly value: Expression;
}

interface CallBlock {
  readonly kind: 'call block';
  readonly parameters: readonly Parameter[];
  readonly target: Expression;
  readonly args: ArgumentList;
  readonly body: Body;
}

/** A part of a template that another one may replace. */
export interface Block {
  readonly kind: 'block';
  readonly name: string;
  readonly scoped: boolean;
  readonly required: boolean;
  readonly body: Body;
}

interface Include {
  readonly kind: 'include';
  readonly template: Expression;
  readonly ignoreMissing: boolean;
  readonly withContext: boolean;
}

interface FromImport {
  readonly kind: 'from import';
  readonly template: Expression;
  readonly names: readonly { readonly name: string; readonly alias: string }[];
  readonly withContext: boolean;
}
