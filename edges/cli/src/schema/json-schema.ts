import * as z from 'zod';
import { checkJson } from './check.ts';
import { diffJson } from './diff.ts';
import { docsAskJson, docsShowJson, docsVerifyJson } from './docs.ts';
import { doctorJson } from './doctor.ts';
import { impactJson } from './impact.ts';
import { mapJson } from './map.ts';
import { newAppJson } from './new-app.ts';
import { renameJson } from './rename.ts';
import { secretsJson } from './secrets.ts';
import { validateJson } from './validate.ts';
import { statusJson } from './status.ts';
import { whereJson } from './where.ts';

/** The published JSON Schemas by file name: one for what each command prints with `--output json`. */
export const jsonSchemas: Readonly<Record<string, string>> = {
  'check.schema.json': schemaText(checkJson),
  'diff.schema.json': schemaText(diffJson),
  'docs-ask.schema.json': schemaText(docsAskJson),
  'docs-show.schema.json': schemaText(docsShowJson),
  'docs-verify.schema.json': schemaText(docsVerifyJson),
  'doctor.schema.json': schemaText(doctorJson),
  'impact.schema.json': schemaText(impactJson),
  'map.schema.json': schemaText(mapJson),
  'new-app.schema.json': schemaText(newAppJson),
  'rename.schema.json': schemaText(renameJson),
  'secrets.schema.json': schemaText(secretsJson),
  'validate.schema.json': schemaText(validateJson),
  'status.schema.json': schemaText(statusJson),
  'where.schema.json': schemaText(whereJson),
};

function schemaText(type: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(type), undefined, 2)}\n`;
}
