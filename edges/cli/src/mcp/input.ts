import * as z from 'zod';
import type { Scope } from '../run/scope.ts';

/** What every tool takes beside its own arguments. */
export interface CommonInput {
  readonly limit: number;
  readonly cluster?: string | undefined;
  readonly rev?: string | undefined;
}

/** The arguments that narrow every answer. */
export const narrowing: {
  readonly limit: z.ZodType<number>;
  readonly cluster: z.ZodType<string | undefined>;
} = {
  limit: z.int().min(1).max(1000).default(20).describe('How many items to answer with at most'),
  cluster: z.string().optional().describe('Only this cluster, where there are several'),
};

/** The argument of a tool that looks at one state of the repository. */
export const revision: z.ZodType<string | undefined> = z
  .string()
  .optional()
  .describe('A Git revision to look at, instead of the files as they are now');

/** The scope of one call: that of the server, narrowed by the call's arguments. */
export function scopeOfCall(scope: Scope, { cluster, rev }: CommonInput): Scope {
  return { ...scope, cluster, revision: rev };
}
