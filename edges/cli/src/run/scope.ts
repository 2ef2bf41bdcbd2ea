/** Which files a question is about, and which part of what they declare. */
export interface Scope {
  /** The absolute folder of the repository. */
  readonly folder: string;
  readonly revision: string | undefined;
  /** A folder of the repository to start from, instead of what it declares. */
  readonly path: string | undefined;
  readonly cluster: string | undefined;
  /** Whether to keep the answer and to reuse a kept one. */
  readonly keeps: boolean;
}

/** What a check is asked for beside its scope. */
export interface CheckOptions {
  readonly path: string | undefined;
  readonly cluster: string | undefined;
  /** Only these codes. */
  readonly codes: readonly string[] | undefined;
}

/** What a map is asked for beside its scope. */
export type MapOptions = Omit<CheckOptions, 'codes'>;
