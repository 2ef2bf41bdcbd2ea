import * as z from 'zod';
import type { NewAppReport } from '../report/new-app-report.ts';
import type { PlacedFinding } from '../report/report.ts';
import { findingJson } from './check.ts';

/** What `hops new app --output json` prints. */
export type NewAppJson = Omit<NewAppReport, 'findings'> & { readonly findings: readonly PlacedFinding[] };

const place = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
};

/** The shape of `NewAppJson`; the published JSON Schema is made from it. */
export const newAppJson: z.ZodType<NewAppJson> = z
  .object({
    name: z.string(),
    area: z.string().describe('The folder that the app lies in beside its neighbours'),
    neighbour: z.object({ ...place, name: z.string(), area: z.string() }).describe('The app that is copied'),
    written: z.boolean(),
    files: z.array(z.object({ path: place.file, change: z.enum(['new', 'changed']) })),
    entries: z
      .array(z.object({ ...place, text: z.string() }))
      .describe('The lines that list the app; none where Flux lists the files of a folder itself'),
    placeholders: z.array(z.string()).describe('The names of the placeholders that the new files use'),
    steps: z
      .array(z.object({ text: z.string(), places: z.array(z.object(place)) }))
      .describe('What remains for a person; places are in the files as they will be'),
    findings: z
      .array(findingJson)
      .describe('What a check finds with the new files only: then nothing is written'),
  })
  .describe('What `hops new app --output json` prints');
