import type { Summary } from '@hops/check';
import * as z from 'zod';
import type { PlacedFinding } from '../report/report.ts';

/** What `hops check --output json` prints. */
export interface CheckJson {
  readonly findings: readonly PlacedFinding[];
  readonly summary: Summary;
}

const position = z.int().min(1);
const count = z.int().min(0);

const region = {
  file: z
    .string()
    .describe('Path relative to the repository, with `/`; empty where the whole repository is meant'),
  line: position,
  column: position.describe('In UTF-16 units, from 1'),
  endLine: position,
  endColumn: position.describe('Behind the last character'),
};

const related = z.object({ file: region.file, line: position, column: position, message: z.string() });

const fix = z
  .object({ title: z.string(), edits: z.array(z.object({ ...region, text: z.string() })) })
  .describe('A change that removes the finding: each edit replaces the text of its region');

/** The shape of a finding in every command's JSON. */
export const findingJson: z.ZodType<PlacedFinding> = z.object({
  code: z.string().describe('What `hops check --explain` documents'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  ...region,
  related: z.array(related),
  fix: fix.optional(),
});

const cluster = z.object({
  name: z.string(),
  path: z.string().describe('The folder that its root builds'),
  declaredBy: z.enum(['FluxInstance', 'Kustomization', 'path']),
  kustomizations: count,
  kustomizationsNotBuilt: count,
  helmReleases: count,
  helmReleasesNotRendered: count,
  externalSecrets: count,
  objects: count,
  placeholders: count,
});

const unknown = z
  .object({ cluster: z.string(), what: z.string(), reason: z.string(), count })
  .describe('Something that no file tells');

/** The shape of what was looked at, in every command that checks. */
export const summaryJson: z.ZodType<Summary> = z.object({
  files: count,
  clusters: z.array(cluster),
  findings: z.object({ error: count, warning: count, info: count }),
  silenced: count.describe('Findings that a comment or a baseline keeps back'),
  unknowns: z.array(unknown),
});

/** The shape of `CheckJson`; the published JSON Schema is made from it. */
export const checkJson: z.ZodType<CheckJson> = z
  .object({ findings: z.array(findingJson), summary: summaryJson })
  .describe('What `hops check --output json` prints');
