import { basename } from 'node:path';
import type { CheckAnswer, ClusterSummary } from '@hops/check';
import { openWorkingTree, type Snapshot } from '@hops/workspace';
import { checkSnapshot } from '../../conformance/pipeline.ts';
import { placedFindings, type PlacedFinding } from './placed-finding.ts';

/** What a check counts in one repository. */
interface Counts {
  readonly files: number;
  readonly clusters: number;
  readonly kustomizations: number;
  readonly helmReleases: number;
  readonly objects: number;
}

/** What came of checking one repository of the corpus. */
export interface RepositoryReport extends Counts {
  readonly repository: string;
  readonly findings: readonly PlacedFinding[];
  readonly milliseconds: number;
  /** The stack of what was thrown: a bug. */
  readonly crash: string | undefined;
}

/** Checks the repository in this folder, in this process. */
export async function reportOn(folder: string): Promise<RepositoryReport> {
  const repository = basename(folder);
  const start = performance.now();
  const outcome = await checkFolder(repository, folder);
  return { repository, ...outcome, milliseconds: Math.round(performance.now() - start) };
}

type Outcome = Omit<RepositoryReport, 'repository' | 'milliseconds'>;

async function checkFolder(repository: string, folder: string): Promise<Outcome> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) return crashed(opened.message);
  try {
    return checked(repository, opened.snapshot, checkSnapshot(opened.snapshot));
  } catch (error) {
    return crashed(error instanceof Error ? error.stack! : String(error));
  }
}

function checked(repository: string, snapshot: Snapshot, { findings, summary }: CheckAnswer): Outcome {
  return {
    files: summary.files,
    clusters: summary.clusters.length,
    kustomizations: sum(summary.clusters, 'kustomizations'),
    helmReleases: sum(summary.clusters, 'helmReleases'),
    objects: sum(summary.clusters, 'objects'),
    findings: placedFindings(repository, findings, snapshot),
    crash: undefined,
  };
}

function crashed(crash: string): Outcome {
  return { files: 0, clusters: 0, kustomizations: 0, helmReleases: 0, objects: 0, findings: [], crash };
}

function sum(
  clusters: readonly ClusterSummary[],
  figure: 'kustomizations' | 'helmReleases' | 'objects',
): number {
  return clusters.reduce((total, cluster) => total + cluster[figure], 0);
}
