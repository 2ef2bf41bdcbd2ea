import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors } from './layering/floors.ts';
import { layeringViolations } from './layering/violations.ts';

const besides = ['conformance', 'experiments', 'bench', 'scripts'];

const files = new Map([...floors.map(({ name }) => name), ...besides].flatMap(readFolder));
const violations = layeringViolations(files);
for (const { file, line, message } of violations) console.log(`${file}:${line}: ${message}`);
console.log(`layering: ${files.size} files, ${violations.length} wrong`);
process.exitCode = violations.length === 0 ? 0 : 1;

function readFolder(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /(\.ts|\/package\.json)$/.test(path) && !/\/(node_modules|dist)\//.test(path))
    .toSorted()
    .map((path) => [path, readFileSync(path, 'utf8')]);
}
