import { buildRepository } from '@hops/flux';
import { buildModel } from '@hops/model';
import { lineIndex } from '@hops/text';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.ts';
import { codes, documentation } from '../src/documentation.ts';
import type { Example } from '../src/rule.ts';

/** The places (`file:line:column`) at which a code is found in a repository of these files. */
function placesOf(code: string, { files }: Example): string[] {
  const snapshot = memorySnapshot(files);
  const repository = buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) });
  return check(buildModel(repository), { codes: [code] }).findings.map(({ span }) => {
    const { line, column } = lineIndex(textOf(files[span.file])).positionAt(span.start);
    return `${span.file}:${line}:${column}`;
  });
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : '';
}

describe('the example in the documentation of each code', () => {
  test.for([...codes])('%s', (code) => {
    const { wrong, right } = documentation(code)!;
    const examples = right ? [wrong, right] : [wrong];
    expect(examples.map((example) => placesOf(code, example))).toEqual(
      examples.map(({ findings }) => findings),
    );
  });
});
