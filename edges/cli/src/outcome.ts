/** An answer, or why there is none and what to do about it. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string };

/** The outcome that is an answer. */
export function answered<Answer>(answer: Answer): Outcome<Answer> {
  return { ok: true, answer };
}

/** The outcome without an answer. */
export function refused(message: string): Outcome<never> {
  return { ok: false, message };
}

/** The sentence that proposes what was perhaps meant, or the empty string. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
}
