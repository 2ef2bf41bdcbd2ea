import type { DoctorAnswer } from '@hops/doctor';
import * as z from 'zod';

const place = z.object({
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units, from 1'),
});

const hop = z.object({
  object: z.string().describe('`Kind namespace/name`'),
  says: z.string().describe('What the cluster says of it'),
  place: place.optional(),
});

const code = z.enum([
  'undefined-placeholder',
  'missing-path',
  'missing-dependency',
  'dependency-cycle',
  'missing-secret',
  'secret-not-fetched',
  'missing-claim',
  'unbound-claim',
  'nfs-mount',
  'image-pull',
  'crash',
  'unknown',
]);

const diagnosis = z.object({
  code,
  message: z.string(),
  evidence: z.array(z.object({ place, message: z.string() })).describe('Where Git writes the cause'),
  steps: z.array(z.object({ text: z.string(), command: z.string().optional() })),
  hops: z.array(hop).describe('From the object with the cause to the last that waits; the longest way'),
  also: z.array(z.string()).describe('What the same cause holds up beside that: `Kind namespace/name`'),
});

/** The shape of what `hops doctor --output json` prints; the published JSON Schema is made from it. */
export const doctorJson: z.ZodType<DoctorAnswer> = z
  .object({
    examined: z.int().min(0).describe('Objects that were looked at; 0 for a message alone'),
    diagnoses: z.array(diagnosis),
  })
  .describe('What `hops doctor --output json` prints; it holds no value of a Secret');
