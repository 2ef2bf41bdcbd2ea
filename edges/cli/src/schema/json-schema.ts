import * as z from 'zod';
import { checkJson } from './check.ts';
import { diffJson } from './diff.ts';
import { doctorJson } from './doctor.ts';
import { impactJson } from './impact.ts';
import { mapJson } from './map.ts';
import { secretsJson } from './secrets.ts';
import { whereJson } from './where.ts';

/** The published JSON Schemas by file name: one for what each command prints with `--output json`. */
export const jsonSchemas: Readonly<Record<string, string>> = {
  'check.schema.json': schemaText(checkJson),
  'diff.schema.json': schemaText(diffJson),
  'doctor.schema.json': schemaText(doctorJson),
  'impact.schema.json': schemaText(impactJson),
  'map.schema.json': schemaText(mapJson),
  'secrets.schema.json': schemaText(secretsJson),
  'where.schema.json': schemaText(whereJson),
};

function schemaText(type: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(type), undefined, 2)}\n`;
}
