import type { Status } from '@hops/status';
import * as z from 'zod';

/** What `hops status --output json` prints; without a knowledge base there is no `orientation`. */
export interface StatusJson extends Omit<Status, 'orientation'> {
  readonly orientation?: Status['orientation'];
}

const share = z.object({
  part: z.int().min(0),
  whole: z.int().min(0),
  missing: z.array(z.string()).describe('The names of those that are not in the part'),
});

/** The shape of `StatusJson`; the published JSON Schema is made from it. */
export const statusJson: z.ZodType<StatusJson> = z
  .object({
    orientation: z
      .object({ base: z.string().describe('The folder of the knowledge base'), minutes: z.number().min(0) })
      .optional()
      .describe('Absent without a knowledge base'),
    apps: z.object({
      checked: share.describe('Built whole'),
      diffed: share.describe('Compared by a diff'),
      validated: share.describe('The structure of every object is known'),
      byValues: z.int().min(0).describe('Those whose releases are compared by their final values only'),
    }),
    placeholders: z.object({
      defined: share,
      documented: share.describe('Named by the knowledge base'),
      leaks: z.int().min(0).describe('Secrets that lie open'),
    }),
    storage: z.object({
      declared: share.describe('Of the apps that keep data: each claim is made'),
      documented: share.describe('Of the apps that keep data: named by the knowledge base'),
    }),
  })
  .describe('What `hops status --output json` prints');
