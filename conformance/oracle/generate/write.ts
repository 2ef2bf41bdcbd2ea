import type { Raw, Tree } from './tree.ts';

/** Writes values as the documents of a YAML file, in block style. */
export function writeYaml(...documents: readonly Tree[]): string {
  return documents
    .map((document) => `${block(document, 0).replace(/^\n/, '').replace(/^ /, '')}\n`)
    .join('---\n');
}

/** The value after its key: on the same line, or on lines of its own. */
function block(value: Tree, depth: number): string {
  const indent = '  '.repeat(depth);
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map((item) => `\n${indent}-${block(item, depth + 1).replace(/^\n\s*/, ' ')}`).join('');
  }
  if (typeof value !== 'object' || value === null || isRaw(value)) return ` ${inline(value)}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, item]) => `\n${indent}${inline(key)}:${block(item, depth + 1)}`).join('');
}

function inline(value: string | number | boolean | null | Raw): string {
  if (typeof value === 'object' && value !== null) return value.raw;
  return typeof value === 'string' && /^[a-z][a-zA-Z./-]{2,}$/.test(value) && !WORDS.has(value)
    ? value
    : JSON.stringify(value);
}

const WORDS: ReadonlySet<string> = new Set(['yes', 'off', 'true', 'false', 'null']);

function isList(value: Tree): value is readonly Tree[] {
  return Array.isArray(value);
}

function isRaw(value: Exclude<Tree, readonly Tree[]> & object): value is Raw {
  return Object.keys(value).join() === 'raw' && typeof (value as Raw).raw === 'string';
}
