import type { ClusterSummary, Summary, Unknown } from '@hops/check';
import type { Severity } from '@hops/text';
import type { Colours } from '../terminal/colours.ts';
import { counted, duration, grouped } from '../terminal/number.ts';
import { joinWithin, wrap } from '../terminal/wrap.ts';
import type { OutputContext } from './context.ts';
import { totals } from './totals.ts';

/** How many names stand for unknowns that have one reason, unless all are asked for. */
const namesShown = 3;

/** What was looked at, what no file tells, and the outcome in the last line. */
export function summaryLines(summary: Summary, context: OutputContext): string[] {
  const { clusters, files, findings, silenced, unknowns } = summary;
  const { colours, elapsed } = context;
  return [
    ...clusters.flatMap((cluster) => clusterLines(cluster, context)),
    ...unknownLines(unknowns, clusters.length > 1, context),
    `${outcome(findings, colours)}${keptBack(silenced)} in ${counted(files, 'file')}, ${duration(elapsed)}`,
  ];
}

function keptBack(silenced: number): string {
  return silenced === 0 ? '' : ` (${grouped(silenced)} silenced)`;
}

function outcome(findings: Readonly<Record<Severity, number>>, colours: Colours): string {
  const text = totals(findings);
  if (findings.error > 0) return colours.red(colours.bold(text));
  return findings.warning > 0 ? colours.yellow(text) : colours.green(text);
}

function clusterLines(cluster: ClusterSummary, { colours, width }: OutputContext): string[] {
  const { name, path, declaredBy } = cluster;
  const figures = joinWithin(figuresOf(cluster), ' · ', width - 2).map((line) => `  ${line}`);
  const declared = declaredBy === 'path' ? 'given by --path' : `declared by a ${declaredBy}`;
  return [`${colours.bold(name)}  ${path || '.'}, ${declared}`, ...figures, ''];
}

function figuresOf(cluster: ClusterSummary): string[] {
  const { kustomizations, kustomizationsNotBuilt, helmReleases, helmReleasesNotRendered } = cluster;
  return [
    counted(kustomizations, 'Kustomization') + lacking(kustomizations, kustomizationsNotBuilt, 'built'),
    counted(helmReleases, 'HelmRelease') + lacking(helmReleases, helmReleasesNotRendered, 'rendered'),
    counted(cluster.externalSecrets, 'ExternalSecret'),
    counted(cluster.placeholders, 'placeholder'),
    counted(cluster.objects, 'object'),
  ];
}

function lacking(all: number, without: number, what: string): string {
  if (without === 0) return '';
  return all === without ? ` (not ${what})` : ` (${grouped(without)} not ${what})`;
}

function unknownLines(unknowns: readonly Unknown[], namesCluster: boolean, context: OutputContext): string[] {
  if (unknowns.length === 0) return [];
  const lines = byReason(unknowns).flatMap((group) => unknownGroup(group, namesCluster, context));
  return [context.colours.bold('Not known from the files'), ...lines, ''];
}

function byReason(unknowns: readonly Unknown[]): Unknown[][] {
  const groups = new Map<string, Unknown[]>();
  for (const unknown of unknowns) {
    const key = `${unknown.cluster}\0${unknown.reason}`;
    const group = groups.get(key);
    if (group) group.push(unknown);
    else groups.set(key, [unknown]);
  }
  return [...groups.values()];
}

/** Unknowns of one cluster that have one reason: `main: keys of Secret a, keys of Secret b (4×): made elsewhere`. */
function unknownGroup(
  group: readonly Unknown[],
  namesCluster: boolean,
  { width, all }: OutputContext,
): string[] {
  const { cluster, reason } = group[0]!;
  const names = group.toSorted((a, b) => b.count - a.count).map(({ what }) => what);
  const shown = all ? names : names.slice(0, namesShown);
  const more = names.length > shown.length ? ` and ${grouped(names.length - shown.length)} more` : '';
  const uses = group.reduce((sum, { count }) => sum + count, 0);
  const where = namesCluster ? `${cluster}: ` : '';
  const times = uses > names.length ? ` (${grouped(uses)}×)` : '';
  const text = `${where}${shown.join(', ')}${more}${times}: ${reason}`;
  return wrap(text, width - 2, 2).map((line, index) => (index === 0 ? line : `  ${line}`));
}
