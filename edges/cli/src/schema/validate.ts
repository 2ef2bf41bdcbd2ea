import type { Summary, ValidatedKind } from '@hops/check';
import * as z from 'zod';
import type { PlacedFinding } from '../report/report.ts';
import { findingJson, summaryJson } from './check.ts';

/** What `hops validate --output json` prints. */
export interface ValidateJson {
  readonly findings: readonly PlacedFinding[];
  readonly summary: Summary;
  readonly kinds: readonly ValidatedKind[];
}

const kind = z.object({
  group: z.string().describe('Empty for the core group'),
  kind: z.string(),
  count: z.int().min(1).describe('How many objects of the kind were looked at'),
  hasFields: z
    .boolean()
    .describe('Whether the fields of the kind are known; else only what all objects have'),
});

/** The shape of `ValidateJson`; the published JSON Schema is made from it. */
export const validateJson: z.ZodType<ValidateJson> = z
  .object({ findings: z.array(findingJson), summary: summaryJson, kinds: z.array(kind) })
  .describe('What `hops validate --output json` prints');
