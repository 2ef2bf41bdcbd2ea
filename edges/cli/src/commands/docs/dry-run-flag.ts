import type { FlagParametersForType } from '@stricli/core';
import type { HopsContext } from '../../context.ts';

/** The flag by which a command that writes only shows what it would. */
export interface DryRunFlag {
  readonly dryRun?: boolean;
}

/** Its parameter for the command line. */
export const dryRunFlag: FlagParametersForType<DryRunFlag, HopsContext> = {
  dryRun: { kind: 'boolean', optional: true, withNegated: false, brief: 'Show what would be written' },
};
