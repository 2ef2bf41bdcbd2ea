import { lineIndex } from '@hops/text';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { generatedSections, knowledgeCodes, knowledgePage, verify } from '../src/index.ts';
import { commands, repositoryFiles, subjectOf } from './support.ts';

/** The places at which a code is found in documents beside the small repository. */
function placesOf(code: string, files: Readonly<Record<string, string>>): string[] {
  const { model, inventory } = subjectOf(memorySnapshot({ ...repositoryFiles, ...files }));
  const sections = generatedSections(model, inventory);
  const { findings } = verify(model, inventory, { base: 'docs', commands, sections, today: '2026-05-01' });
  return findings
    .filter((finding) => finding.code === code && finding.severity === knowledgePage(code)?.severity)
    .map(({ span }) => {
      const { line, column } = lineIndex(files[span.file] ?? '').positionAt(span.start);
      return `${span.file}:${line}:${column}`;
    });
}

describe('the example in the documentation of each code', () => {
  test.for([...knowledgeCodes])('%s', (code) => {
    const { files, findings } = knowledgePage(code)!.wrong;
    expect(placesOf(code, files)).toEqual(findings);
  });
});
