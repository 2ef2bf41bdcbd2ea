import { invariantNames, type WhereAnswer } from '@hops/where';
import * as z from 'zod';

const place = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
};

/** The shape of what `hops where --output json` prints; the published JSON Schema is made from it. */
export const whereJson: z.ZodType<WhereAnswer> = z
  .object({
    question: z.string(),
    places: z
      .array(z.object({ ...place, why: z.string(), advice: z.string() }))
      .max(3)
      .describe('The likeliest first; none where nothing fits'),
    invariants: z
      .array(z.object({ name: z.enum(invariantNames), sentence: z.string() }))
      .describe('What must stay true at the first place'),
    neighbour: z
      .object({ ...place, name: z.string(), why: z.string() })
      .optional()
      .describe('The app to copy, where one is to be added'),
    before: z.array(z.string()).describe('Commands to run before the change'),
    after: z.array(z.string()).describe('Commands to run after it'),
    document: z
      .object({ ...place, title: z.string() })
      .optional()
      .describe('The heading that says more'),
  })
  .describe('What `hops where --output json` prints');
