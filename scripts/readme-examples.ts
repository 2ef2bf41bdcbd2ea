import { basename, dirname } from 'node:path';
import { parseSync, transformSync } from 'rolldown/utils';

interface TransformPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): string | undefined;
}

/** Turns each package's README.md into a test: every `ts` block runs as one, with its imports hoisted. */
export function readmeExamples(): TransformPlugin {
  return {
    name: 'readme-examples',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/README.md') ? testModule(code, basename(dirname(id))) : undefined,
  };
}

/** The test module that a README stands for. */
export function testModule(markdown: string, room: string): string {
  const examples = [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => splitImports(match[1]!));
  const imports = new Set(examples.flatMap((example) => example.imports));
  const tests = examples.map(
    ({ body }, index) => `readmeTest('README of ${room}, example ${index + 1}', async () => {\n${body}\n});`,
  );
  const lines = [`import { test as readmeTest } from 'vitest';`, ...imports, ...tests];
  return transformSync('README.ts', lines.join('\n')).code;
}

function splitImports(code: string): { readonly imports: string[]; readonly body: string } {
  const statements = parseSync('example.ts', code).module.staticImports;
  const imports = statements.map(({ start, end }) => code.slice(start, end));
  return { imports, body: imports.reduce((rest, statement) => rest.replace(statement, ''), code) };
}
