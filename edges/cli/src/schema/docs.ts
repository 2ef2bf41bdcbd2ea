import type { AskAnswer, ShowAnswer } from '@hops/knowledge';
import * as z from 'zod';
import type { PlacedFinding } from '../report/report.ts';
import type { VerifyReport } from '../report/verify-report.ts';
import { findingJson } from './check.ts';

/** What `hops docs verify --output json` prints. */
export type DocsVerifyJson = Omit<VerifyReport, 'findings'> & { readonly findings: readonly PlacedFinding[] };

const place = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
};
const column = z.int().min(1);
const minutes = z.number().min(0).describe('How long it takes to read');
const confidence = z.enum(['🟢', '🟡', '🔴']);

/** The shape of `DocsVerifyJson`; the published JSON Schema is made from it. */
export const docsVerifyJson: z.ZodType<DocsVerifyJson> = z
  .object({
    base: z.string().describe('The folder of the knowledge base'),
    documents: z.array(z.object({ file: place.file, minutes })),
    minutes,
    claims: z.array(
      z.object({
        kind: z.enum([
          'path',
          'link',
          'placeholder',
          'name',
          'number',
          'task',
          'command',
          'capsule',
          'assertion',
        ]),
        text: z.string().describe('As it is written'),
        state: z
          .enum(['proven', 'refuted', 'unread'])
          .describe('`unread` is what cannot be told from other text'),
        ...place,
        column,
      }),
    ),
    evidence: z.array(
      z.object({
        claim: z.string(),
        written: confidence.optional().describe('What the document says'),
        computed: confidence.describe('What the repository says'),
        ...place,
        column,
      }),
    ),
    findings: z.array(findingJson),
  })
  .describe('What `hops docs verify --output json` prints');

const capsule = { name: z.string(), ...place, invariant: z.string() };

const shownCapsule = z.object({
  kind: z.literal('capsule'),
  ...capsule,
  example: z.string(),
  boundary: z.string().optional(),
  depth: z.array(z.object({ kind: z.string(), text: z.string() })),
});

const shownSection = z.object({
  kind: z.literal('section'),
  ...place,
  title: z.string(),
  text: z.string().describe('The Markdown below the heading'),
});

/** The shape of what `hops docs ask --output json` prints. */
export const docsAskJson: z.ZodType<AskAnswer> = z
  .object({
    question: z.string(),
    told: z
      .array(z.discriminatedUnion('kind', [shownCapsule, shownSection]))
      .describe('What says most of it, the best first'),
    evidence: z.array(z.object({ claim: z.string(), source: z.string(), ...place })),
  })
  .describe('What `hops docs ask --output json` prints');

/** The shape of what `hops docs show --output json` prints. */
export const docsShowJson: z.ZodType<ShowAnswer> = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('contents'),
      documents: z.array(z.object({ file: place.file, title: z.string(), minutes })),
      capsules: z.array(z.object(capsule)),
    }),
    shownCapsule,
    shownSection,
    z.object({
      kind: z.literal('nothing'),
      topic: z.string(),
      nearest: z.string().optional().describe('What was perhaps meant'),
    }),
  ])
  .describe('What `hops docs show --output json` prints');
