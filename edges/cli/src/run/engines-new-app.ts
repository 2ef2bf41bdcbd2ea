import { check } from '@hops/check';
import { newApp, type NewApp, type NewAppRequest } from '@hops/new-app';
import { reportedFindings } from '../report/check-report.ts';
import type { NewAppReport } from '../report/new-app-report.ts';
import type { ReportedFinding } from '../report/report.ts';
import { answered, refused, type Outcome } from '../outcome.ts';
import { planFiles, type PlannedFile } from '../writing/plan.ts';
import { changedFiles } from './changed-files.ts';
import { modelOf, textOf } from './engines.ts';
import type { NamedFiles } from './named.ts';
import { compareFindings, stepsFor } from './new-findings.ts';
import { updatedDocuments } from './updated-documents.ts';

/** A new app, and the files that it writes. */
export interface PreparedNewApp {
  readonly report: NewAppReport;
  readonly plan: readonly PlannedFile[];
}

const everything = { path: undefined, cluster: undefined };

/**
 * Makes the files of a new app, and checks the repository with them; the knowledge base, where there is one, is brought
 * up to date with them. Refuses what cannot be made.
 */
export function prepareNewApp(files: NamedFiles, request: NewAppRequest): Outcome<PreparedNewApp> {
  const model = modelOf(files, everything);
  if (!model.ok) return model;
  const before = check(model.answer).findings;
  const made = newApp(model.answer, request, before);
  if (!made.ok) return refused(made.message);
  const { app } = made;
  const changed = changedFiles(files, app.files);
  const after = modelOf(changed, everything);
  if (!after.ok) return after;
  const { fresh, inherited } = compareFindings(before, check(after.answer).findings, app.sources);
  const documents = updatedDocuments(files, after.answer);
  const plan = planFiles(files, new Map([...app.files, ...documents.changes]));
  const reported = reportedFindings(fresh, textOf(changed));
  const steps = [...app.steps, ...stepsFor(inherited, app, textOf(changed)), ...documents.steps];
  return answered({ report: reportOf({ ...app, steps }, plan, reported), plan });
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
