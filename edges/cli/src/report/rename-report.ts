import type { Difference, Move, Renaming } from '@hops/rename';
import type { RegionEdit, ReportedFinding } from './report.ts';

/** Something that remains for a person, with its place. */
export interface RenameStep {
  readonly kind: 'do' | 'look';
  readonly text: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A renaming with lines and columns, and whether it was written. */
export interface RenameReport {
  readonly target: Pick<Renaming, 'kind' | 'from' | 'to'>;
  readonly written: boolean;
  readonly edits: readonly RegionEdit[];
  readonly moves: readonly Move[];
  /** What is in the way. */
  readonly blocked: readonly ReportedFinding[];
  /** What else than the name the build would change; then nothing is written. */
  readonly difference?: Difference | undefined;
  readonly steps: readonly RenameStep[];
}

/** Whether nothing is in the way; steps for a person are, unless they are accepted. */
export function canBeWritten(report: RenameReport, acceptsSteps: boolean): boolean {
  const { blocked, difference, edits, moves, steps } = report;
  if (blocked.length > 0 || difference !== undefined || edits.length + moves.length === 0) return false;
  return acceptsSteps || steps.every(({ kind }) => kind === 'look');
}
