import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/schema/json-schema.ts';

for (const [name, text] of Object.entries(jsonSchemas)) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
}
