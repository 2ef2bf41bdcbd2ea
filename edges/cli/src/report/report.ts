import type { Summary, ValidatedKind } from '@hops/check';
import type { Severity } from '@hops/text';

/** A half-open range of a file as people count it: lines and columns from 1, columns in UTF-16 units. */
export interface Region {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place beside a finding's own, and what stands there. */
export interface RelatedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Replaces the text of a region by `text`. */
export interface RegionEdit extends Region {
  readonly text: string;
}

/** A change that removes the finding it belongs to. */
export interface RegionFix {
  readonly title: string;
  readonly edits: readonly RegionEdit[];
}

/** A finding with lines and columns: what every output says of it. */
export interface PlacedFinding extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fix?: RegionFix | undefined;
}

/** A finding with the line it stands in, for people; no line where it may show a secret. */
export interface ReportedFinding extends PlacedFinding {
  readonly excerpt?: string | undefined;
}

/** A check's answer with every place resolved: what is kept between runs and handed to an output. */
export interface CheckReport {
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
}

/** A validation's answer: findings of structure, and every kind that was looked at. */
export interface ValidateReport extends CheckReport {
  readonly kinds: readonly ValidatedKind[];
}
