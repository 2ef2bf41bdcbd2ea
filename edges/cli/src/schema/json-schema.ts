import * as z from 'zod';
import { checkJson } from './check.ts';
import { mapJson } from './map.ts';

/** The published JSON Schemas by file name: one for what each command prints with `--output json`. */
export const jsonSchemas: Readonly<Record<string, string>> = {
  'check.schema.json': schemaText(checkJson),
  'map.schema.json': schemaText(mapJson),
};

function schemaText(type: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(type), undefined, 2)}\n`;
}
