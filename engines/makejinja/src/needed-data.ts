import { print } from '@hops/jinja';
import { sortFindings, type Files, type Result } from '@hops/text';
import { yamlFiles } from '@hops/yaml';
import type { MakejinjaCode, MakejinjaFinding } from './code.ts';
import { isDict } from './data-value.ts';
import { missingFinding } from './missing-finding.ts';
import { missingValues, type MissingValue } from './missing-values.ts';
import { openProject, type MakejinjaOptions } from './project.ts';
import { readPaths, unreadFindings } from './unread-values.ts';

/** What the templates of a repository need of its data. */
export interface NeededData {
  /** Python code that is not run and may add data. */
  readonly plugins: readonly string[];
  /** Every path that a template reads. */
  readonly reads: readonly (readonly string[])[];
  readonly missing: readonly MissingValue[];
}

/**
 * What the templates of a `makejinja.toml` need of the data, before anything is rendered for good: a finding for each
 * value that is missing (`makejinja-missing-value`), with every template line that needs it, and one for each key that
 * no template reads (`makejinja-unread-value`, an info). Errors of the configuration and of data files are reported as
 * `makejinja` does.
 */
export function neededData(files: Files, options: MakejinjaOptions = {}): Result<NeededData, MakejinjaCode> {
  const findings: MakejinjaFinding[] = [];
  const project = openProject(yamlFiles(files), options, (finding) => findings.push(finding));
  if (project === undefined)
    return { output: { plugins: [], reads: [], missing: [] }, findings, complete: false };
  const unread = unreadFindings(project);
  const keys = keysOf(project.data);
  const missing = missingValues(project);
  findings.push(...unread, ...missing.map((value) => missingFinding(value, keys, project.configuration)));
  const output = { plugins: project.configuration.plugins, reads: readPaths(project), missing };
  return { output, findings: sortFindings(findings), complete: missing.length === 0 };
}

/** The path of every value in the data, those of tables too. */
function keysOf(value: unknown, path: readonly string[] = []): string[] {
  if (!isDict(value)) return [];
  return [...value.entries.values()].flatMap(([key, item]) => {
    const inner = [...path, print(key)];
    return [inner.join('.'), ...keysOf(item, inner)];
  });
}
