import type { Attribute } from './attribute.ts';
import type { Token } from './token.ts';

/** A name of a recipe, behind those of its modules. */
export interface RecipePath {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A line of a recipe's body without its indentation. */
export interface BodyLine {
  readonly text: string;
  readonly start: number;
}

/** What stands at the top of a justfile; settings but one, assignments and functions are left out. */
export type Item =
  | {
      readonly kind: 'recipe';
      readonly name: Token;
      readonly description: string | undefined;
      readonly attributes: readonly Attribute[];
      /** The parameters that a caller must give. */
      readonly requires: readonly string[];
      readonly dependencies: readonly RecipePath[];
      readonly body: readonly BodyLine[];
    }
  | {
      readonly kind: 'module';
      readonly name: Token;
      readonly path: Token | undefined;
      readonly optional: boolean;
    }
  | { readonly kind: 'import'; readonly path: Token; readonly optional: boolean }
  | { readonly kind: 'alias'; readonly name: Token; readonly target: readonly string[] }
  /** `set default-list`: a call without a recipe lists instead of running the first one. */
  | { readonly kind: 'default-list' };
