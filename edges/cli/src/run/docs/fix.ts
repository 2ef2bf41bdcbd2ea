import type { VerifyReport } from '../../report/verify-report.ts';
import { planFiles } from '../../writing/plan.ts';
import { withRegionEdits } from '../../writing/region-edits.ts';
import { writePlan } from '../../writing/write.ts';
import { diskFiles } from '../disk-files.ts';
import { textIn } from './documents.ts';

/** Makes the edits that findings are certain of, all or none; returns how many, or what went wrong. */
export function writeFixes(folder: string, { findings }: VerifyReport): number | Error {
  const files = diskFiles(folder);
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const edited = [...new Set(edits.map(({ file }) => file))].map((file) => ({
    file,
    ...withRegionEdits(
      textIn(files, file) ?? '',
      edits.filter((edit) => edit.file === file),
    ),
  }));
  const plan = planFiles(files, new Map(edited.map(({ file, text }) => [file, text])));
  const failure = writePlan(folder, plan);
  return failure === undefined ? edited.reduce((sum, { count }) => sum + count, 0) : new Error(failure);
}
