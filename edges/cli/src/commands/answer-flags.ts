import type { FlagParametersForType } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { scopeFlags, type ScopeFlags } from './scope-flags.ts';

/** The flags of a command that answers in text or JSON. */
export interface AnswerFlags extends ScopeFlags {
  readonly output: 'text' | 'json';
}

/** Their parameters for the command line. */
export const answerFlags: FlagParametersForType<AnswerFlags, HopsContext> = {
  output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
  ...scopeFlags,
};
