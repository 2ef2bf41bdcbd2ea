import type { ApplicationContext, StricliProcess } from '@stricli/core';

/** Where a stream leads to. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** The environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command knows of the process it runs in; a test hands in its own. */
export interface HopsContext extends ApplicationContext {
  readonly process: StricliProcess & { readonly env: Environment };
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** The working directory. */
  readonly cwd: string;
  readonly version: string;
  /** A hash of hops' own code. */
  readonly build: string;
  /** Milliseconds since the process started. */
  readonly elapsed: () => number;
  /** The day, as `2026-05-01`. */
  readonly today: () => string;
}

const widest = 160;
const narrowest = 40;
const usual = 100;

/** The columns to lay text out for: unlimited where no terminal shows it. */
export function layoutWidth({ isTerminal, columns }: Screen): number {
  if (!isTerminal && columns === undefined) return Infinity;
  return Math.max(narrowest, Math.min(widest, columns ?? usual));
}
