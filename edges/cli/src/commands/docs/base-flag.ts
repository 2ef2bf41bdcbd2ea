import type { FlagParametersForType } from '@stricli/core';
import type { HopsContext } from '../../context.ts';

/** The flag by which a command is told where the knowledge base is. */
export interface BaseFlag {
  readonly base?: string;
}

/** Its parameter for the command line. */
export const baseFlag: FlagParametersForType<BaseFlag, HopsContext> = {
  base: {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'The folder of the knowledge base (default: the one with GESTALT.md)',
  },
};
