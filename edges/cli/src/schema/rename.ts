import * as z from 'zod';
import type { PlacedFinding } from '../report/report.ts';
import type { RenameReport } from '../report/rename-report.ts';
import { findingJson } from './check.ts';

/** What `hops rename --output json` prints. */
export type RenameJson = Omit<RenameReport, 'blocked'> & { readonly blocked: readonly PlacedFinding[] };

const position = z.int().min(1);

const region = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: position,
  column: position.describe('In UTF-16 units, from 1'),
  endLine: position,
  endColumn: position.describe('Behind the last character'),
};

const step = z.object({
  kind: z.enum(['do', 'look']).describe('`look` is a line that names it too and is left as it is'),
  text: z.string(),
  file: region.file.optional(),
  line: region.line.optional(),
  column: region.column.optional(),
});

/** The shape of `RenameJson`; the published JSON Schema is made from it. */
export const renameJson: z.ZodType<RenameJson> = z
  .object({
    target: z.object({
      kind: z.enum(['placeholder', 'app', 'file', 'folder']),
      from: z.string(),
      to: z.string(),
    }),
    written: z.boolean(),
    edits: z
      .array(z.object({ ...region, text: z.string() }))
      .describe('Each replaces the text of its region in the file as it was'),
    moves: z.array(z.object({ from: z.string(), to: z.string() })),
    blocked: z.array(findingJson).describe('What is in the way: then nothing is written'),
    difference: z
      .object({ what: z.string(), message: z.string() })
      .optional()
      .describe('What else than the name the build would change: then nothing is written'),
    steps: z.array(step).describe('What remains for a person'),
  })
  .describe('What `hops rename --output json` prints');
