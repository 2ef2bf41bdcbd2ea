import type { Severity } from '@hops/text';
import { table } from '../../scripts/table.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { RepositoryReport } from './repository-report.ts';

const countNames = ['files', 'clusters', 'Kustomizations', 'HelmReleases', 'objects', 'findings'];

/** How often each code was found, by severity. */
export type CodeCounts = Readonly<Record<string, Partial<Record<Severity, number>>>>;

/** Counts findings by code and severity, the codes sorted. */
export function countByCode(findings: readonly PlacedFinding[]): CodeCounts {
  const counts = new Map<string, Partial<Record<Severity, number>>>();
  for (const { code, severity } of findings) {
    const known = counts.get(code) ?? {};
    counts.set(code, { ...known, [severity]: (known[severity] ?? 0) + 1 });
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One repository a line. */
export function repositoryTable(reports: readonly RepositoryReport[]): string {
  const rows = reports.map((report) => {
    const { repository, files, clusters, kustomizations, helmReleases, objects, milliseconds } = report;
    const crash = report.crash === undefined ? '' : `crashed: ${report.crash.split('\n')[0]}`;
    const counts = [files, clusters, kustomizations, helmReleases, objects, report.findings.length];
    return [repository, ...counts, milliseconds, crash].map(String);
  });
  return table(['repository', ...countNames, 'ms', ''], rows);
}

/** One code a line, by severity, with the number of repositories that it was found in. */
export function codeTable(reports: readonly RepositoryReport[]): string {
  const counts = countByCode(reports.flatMap(({ findings }) => findings));
  const rows = Object.entries(counts).map(([code, { error = 0, warning = 0, info = 0 }]) => {
    const repositories = reports.filter(({ findings }) => findings.some((finding) => finding.code === code));
    return [code, error, warning, info, repositories.length].map(String);
  });
  return table(['code', 'error', 'warning', 'info', 'repositories'], rows);
}
