import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate, parseTemplate, type EvaluationError } from '../src/index.ts';

interface Row {
  readonly text: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly strict: boolean;
  readonly output?: string;
  readonly error?: string;
}

const file = new URL('recorded.json', import.meta.url);
const { engine, rows } = JSON.parse(readFileSync(file, 'utf8')) as { engine: string; rows: readonly Row[] };

/** Upstream refuses what is malformed before it looks up anything. */
function upstreamError(errors: readonly EvaluationError[]): string | undefined {
  const malformed = errors.find((error) => error.kind === 'malformed');
  return malformed?.reason ?? (errors.length > 0 ? 'variable not set (strict mode)' : undefined);
}

test(`${rows.length} random templates give what ${engine} gives`, () => {
  for (const { text, vars, strict, output, error } of rows) {
    const result = evaluate(parseTemplate(text), (name) => vars[name], { strict });
    const given = result.ok ? { output: result.text } : { error: upstreamError(result.errors) };
    expect({ text, ...given }).toEqual(error === undefined ? { text, output } : { text, error });
  }
});
