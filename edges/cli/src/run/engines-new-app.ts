import { newApp, type NewApp, type NewAppRequest } from '@hops/new-app';
import { answered, refused, type Outcome } from '../outcome.ts';
import type { NewAppReport } from '../report/new-app-report.ts';
import type { ReportedFinding } from '../report/report.ts';
import { planFiles, type PlannedFile } from '../writing/plan.ts';
import { changedFiles } from './changed-files.ts';
import { checkFiles, modelOf } from './engines.ts';
import type { NamedFiles } from './named.ts';

/** A new app, and the files that it writes. */
export interface PreparedNewApp {
  readonly report: NewAppReport;
  readonly plan: readonly PlannedFile[];
}

const everything = { path: undefined, cluster: undefined, codes: undefined };

/** Makes the files of a new app, and checks the repository with them. Refuses what cannot be made. */
export function prepareNewApp(files: NamedFiles, request: NewAppRequest): Outcome<PreparedNewApp> {
  const model = modelOf(files, everything);
  if (!model.ok) return model;
  const made = newApp(model.answer, request);
  if (!made.ok) return refused(made.message);
  const before = checkFiles(files, everything);
  if (!before.ok) return before;
  const after = checkFiles(changedFiles(files, made.app.files), everything);
  if (!after.ok) return after;
  const plan = planFiles(files, made.app.files);
  const findings = newFindings(before.answer.findings, after.answer.findings);
  return answered({ report: reportOf(made.app, plan, findings), plan });
}

/** The findings that were not there before, wherever their lines are now. */
function newFindings(
  before: readonly ReportedFinding[],
  after: readonly ReportedFinding[],
): ReportedFinding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ code, file, message }: ReportedFinding): string {
  return `${code}\0${file}\0${message}`;
}

function reportOf(
  { name, area, neighbour, entries, placeholders, steps }: NewApp,
  plan: readonly PlannedFile[],
  findings: readonly ReportedFinding[],
): NewAppReport {
  const files = plan.map(
    ({ path, before }) => ({ path, change: before === undefined ? 'new' : 'changed' }) as const,
  );
  return { name, area, neighbour, written: false, files, entries, placeholders, steps, findings };
}
