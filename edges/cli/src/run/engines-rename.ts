import { inventoryOf } from '@hops/inventory';
import {
  completedFiles,
  findRenameTarget,
  firstDifference,
  renamedFiles,
  renameEdits,
  type Renaming,
} from '@hops/rename';
import { reportedFindings } from '../report/check-report.ts';
import { placing } from '../report/placing.ts';
import type { RenameReport } from '../report/rename-report.ts';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';
import { planFiles, type PlannedFile } from '../writing/plan.ts';
import { changedFiles } from './changed-files.ts';
import { modelOf, textOf } from './engines.ts';
import type { NamedFiles } from './named.ts';

/** What a renaming is asked for, as it was typed. */
export interface RenameOptions {
  readonly old: string;
  readonly fresh: string;
  readonly path: string | undefined;
}

/** A renaming, and the files that it writes. */
export interface PreparedRename {
  readonly report: RenameReport;
  readonly plan: readonly PlannedFile[];
}

/**
 * Computes a renaming and builds the repository with it, to see that nothing but the name differs. Refuses a target that
 * there is not, and a name that it cannot have.
 */
export function prepareRename(
  files: NamedFiles,
  { old, fresh, path }: RenameOptions,
): Outcome<PreparedRename> {
  const options = { path, cluster: undefined };
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const found = findRenameTarget(model.answer, old);
  if (!found.ok) return refused(found.message + didYouMean(found.suggestion));
  const result = renameEdits(model.answer, inventoryOf(model.answer.repository), found.target, fresh);
  if (!result.ok) return refused(result.message);
  const { renaming } = result;
  const after = modelOf(changedFiles(files, completedFiles(files, renaming)), options);
  if (!after.ok) return after;
  const moves = new Map(renaming.moves.map(({ from, to }) => [to, from]));
  const difference = firstDifference(model.answer, after.answer, renaming);
  return answered({
    report: { ...reportOf(renaming, files), difference },
    plan: planFiles(files, renamedFiles(files, renaming), moves),
  });
}

function reportOf(
  { kind, from, to, edits, moves, blocked, steps }: Renaming,
  files: NamedFiles,
): RenameReport {
  const read = textOf(files);
  const place = placing(read);
  return {
    target: { kind, from, to },
    written: false,
    edits: edits.map(({ span, text }) => ({ ...place.region(span), text })),
    moves,
    blocked: reportedFindings(blocked, read),
    steps: steps.map(({ kind: stepKind, text, place: at }) => ({ kind: stepKind, text, ...at })),
  };
}
