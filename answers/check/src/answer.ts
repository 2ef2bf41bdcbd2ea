import type { Finding, Severity } from '@hops/text';

/** One cluster in figures. */
export interface ClusterSummary {
  readonly name: string;
  /** The folder that its root builds. */
  readonly path: string;
  readonly declaredBy: 'FluxInstance' | 'Kustomization' | 'path';
  readonly kustomizations: number;
  /** Kustomizations of which nothing could be built here. */
  readonly kustomizationsNotBuilt: number;
  readonly helmReleases: number;
  /** HelmReleases whose chart was not rendered. */
  readonly helmReleasesNotRendered: number;
  readonly externalSecrets: number;
  readonly objects: number;
  readonly placeholders: number;
}

/** Something that no file tells, and why; `count` says how often it was met. */
export interface Unknown {
  /** Empty where it concerns no cluster. */
  readonly cluster: string;
  readonly what: string;
  readonly reason: string;
  readonly count: number;
}

/** What a check looked at, in figures. */
export interface Summary {
  readonly files: number;
  readonly clusters: readonly ClusterSummary[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that a comment in the repository, or a baseline, keeps back. */
  readonly silenced: number;
  readonly unknowns: readonly Unknown[];
}

/** What is wrong, where, and what was looked at. */
export interface CheckAnswer {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
