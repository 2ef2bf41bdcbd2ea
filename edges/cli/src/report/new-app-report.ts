import type { NewApp } from '@hops/new-app';
import type { ReportedFinding } from './report.ts';

/** A new app, and what a check of the repository with it finds. */
export interface NewAppReport extends Omit<NewApp, 'files' | 'sources'> {
  readonly written: boolean;
  readonly files: readonly { readonly path: string; readonly change: 'new' | 'changed' }[];
  /** What a check finds that it did not find before; then nothing is written. */
  readonly findings: readonly ReportedFinding[];
}
