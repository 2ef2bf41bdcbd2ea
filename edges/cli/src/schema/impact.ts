import { effects, type ImpactAnswer } from '@hops/impact';
import * as z from 'zod';

const place = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units, from 1'),
};

const target = z.object({
  kind: z.enum(['placeholder', 'file', 'folder', 'object', 'key', 'task']),
  name: z.string(),
});

const impact = z.object({
  ...place,
  cluster: z.string().describe('Empty for a text that no build reads'),
  kustomization: z.string().describe('`namespace/name`'),
  object: z.string().describe('`Kind namespace/name`'),
  field: z.string(),
  message: z.string(),
});

/** The shape of what `hops impact --output json` prints; the published JSON Schema is made from it. */
export const impactJson: z.ZodType<ImpactAnswer> = z
  .object({
    target,
    places: z
      .array(z.object({ ...place, what: z.string() }))
      .describe('Where it is defined, or the entries by which builds read it'),
    groups: z
      .array(z.object({ effect: z.enum(effects), impacts: z.array(impact) }))
      .describe('The gravest effect first'),
  })
  .describe('What `hops impact --output json` prints');
