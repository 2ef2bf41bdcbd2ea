import { describe, expect, test } from 'vitest';
import type { YamlCode } from '@hops/yaml';
import { expand } from '@hops/yaml';
import { outline, parseText } from './support.ts';

interface Example {
  /** The text, with what the finding points at between « and ». */
  readonly text: string;
  /** What is left of the document. */
  readonly rest: unknown;
}

/** One text for each error. Everything that the error does not touch stands. */
const examples: Readonly<
  Record<Exclude<YamlCode, 'yaml-invalid-merge' | 'yaml-too-many-nodes' | 'yaml-too-deep'>, Example>
> = {
  'yaml-bad-indentation': { text: 'a:\n    b: 1\n  «c: 2»\nd: 3\n', rest: { a: { b: '1' }, d: '3' } },
  'yaml-control-character': { text: 'a: x«\u0007»\nb: 1\n', rest: { a: 'x\u0007', b: '1' } },
  'yaml-invalid-anchor': { text: 'a: «*»é\nb: 1\n', rest: { b: '1' } },
  'yaml-invalid-block-header': { text: 'a: «| text»\n  more\nb: 1\n', rest: { b: '1' } },
  'yaml-invalid-directive': { text: '«%YAML 1.2»\n---\na: 1\n', rest: { a: '1' } },
  'yaml-invalid-escape': { text: 'a: "x«\\/»y"\nb: 1\n', rest: { a: 'x\\/y', b: '1' } },
  'yaml-invalid-tag': { text: 'a: «!!» x\nb: 1\n', rest: { b: '1' } },
  'yaml-misplaced-entry': { text: 'a: «-» b\nc: 1\n', rest: { c: '1' } },
  'yaml-missing-colon': { text: 'a: 1\n«b 2»\nc: 3\n', rest: { a: '1', c: '3' } },
  'yaml-missing-document-start': { text: 'a: 1\n...\n«b: 2»\n', rest: { a: '1' } },
  'yaml-recursive-alias': { text: 'a: &x\n  b: «*x»\n  c: 1\n', rest: { a: { c: '1' } } },
  'yaml-repeated-property': { text: 'a: &x «&y» b\nc: 1\n', rest: { c: '1' } },
  'yaml-tab': { text: 'a:\n«\t»b: 1\nc: 2\n', rest: { a: '', c: '2' } },
  'yaml-unexpected-colon': { text: 'a: b«:» c\nd: 1\n', rest: { a: 'b', d: '1' } },
  'yaml-unexpected-text': { text: 'a: "b" «c»\nd: 1\n', rest: { a: 'b', d: '1' } },
  'yaml-unknown-anchor': { text: 'a: 1\nb: «*c»\nd: [*c, 2]\n', rest: { a: '1', d: ['2'] } },
  'yaml-unknown-tag-handle': { text: 'a: «!e!x» b\nc: 1\n', rest: { c: '1' } },
  'yaml-unterminated-flow': { text: 'a: «[»b,\n  c\n', rest: {} },
  'yaml-unterminated-quote': { text: 'a: «"»b\nc: 1\n', rest: { c: '1' } },
};

describe.each(Object.entries(examples))('%s', (code, { text, rest }) => {
  const written = text.replaceAll(/[«»]/g, '');
  const result = parseText(written);

  test('is reported where it stands', () => {
    const [finding] = result.findings;
    const start = text.indexOf('«');
    const end = text.indexOf('»') - 1;
    expect(finding).toMatchObject({ code, severity: 'error', span: { file: 'test.yaml', start, end } });
    expect(result.complete).toBe(false);
  });

  test('leaves the rest standing', () => {
    expect(outline(result.documents[0]!.root)).toEqual(rest);
  });

  test('is a sentence that says what to do', () => {
    for (const { message } of result.findings) expect(message).toMatch(/^[A-Z][^;]*[^.][.] [A-Z][^;]*[.?]$/);
  });
});

function messages(text: string): string[] {
  return parseText(text).findings.map(({ message }) => message);
}

test('a message names the thing and the remedy', () => {
  expect(messages('a: *pvc\n')).toEqual([
    'Unknown anchor "pvc": nothing above defines &pvc in this document. Add the anchor or correct the name.',
  ]);
  expect(messages('a: &claim x\nb: *clam\n')).toEqual([
    'Unknown anchor "clam": nothing above defines &clam in this document. Did you mean *claim?',
  ]);
});

describe('text that no entry holds is described as what it is', () => {
  test.each([
    ['a:\n    b: 1\n  «c: 2»\n', 'This line is indented deeper than the entries around it.'],
    ['  a: 1\n«b: 2»\n', 'This line is indented less than the first line of the document.'],
    ['[a]\n«b: 1»\n', 'The value of this document is complete above this line.'],
    ['--- |\n  a\n«b: 1»\n', 'The value of this document is complete above this line.'],
    ['[a] «b»\n', 'This text follows a complete value.'],
    ['a: 1\n...\n«b»\n', 'The marker ... ends a document, so this text belongs to none.'],
    ['a: 1\n... «b»\n', 'The marker ... ends a document, so this text belongs to none.'],
    ['%YAML 1.1\n«a: 1»\n', 'A line with --- ends the directives of a document.'],
  ])('%j', (text, sentence) => {
    const [finding] = parseText(text.replaceAll(/[«»]/g, '')).findings;
    expect(finding!.message.startsWith(sentence)).toBe(true);
    expect(finding!.span).toMatchObject({ start: text.indexOf('«'), end: text.indexOf('»') - 1 });
  });
});

test.each(['a: {b: ', 'a: {b:\n---\n', 'a: [? ', 'a: {b: &x'])('%j lacks the closing bracket', (text) => {
  expect(parseText(text).findings).toMatchObject([{ code: 'yaml-unterminated-flow', span: { start: 3 } }]);
});

describe('after an error', () => {
  test('the next entry of the nearest collection is read', () => {
    const { documents, findings } = parseText('list:\n  - name: a\n    port: [1\n  - name: b\nz: 1\n');
    expect(outline(documents[0]!.root)).toEqual({ list: [{ name: 'a' }, { name: 'b' }], z: '1' });
    expect(findings).toHaveLength(1);
  });

  test('the next document is read', () => {
    const { documents } = parseText('- a\n--- ]\n---\n- b\n');
    expect(documents.map(({ root }) => outline(root))).toEqual([['a'], undefined, ['b']]);
  });

  test('a first line without a colon does not take the lines below with it', () => {
    expect(outline(parseText('apiVersion v1\nkind: X\n').documents[0]!.root)).toEqual({ kind: 'X' });
  });

  test('an alias to what could not be read is not reported again', () => {
    expect(parseText('a: &x [1\nb: *x\nc: *x\n').findings).toHaveLength(1);
  });

  test('a hundred errors are enough', () => {
    expect(parseText('a: [\n'.repeat(1000)).findings).toHaveLength(100);
  });
});

describe('limits', () => {
  test.each(['- ', '[', '{a: ', '? '])('nodes nested too deep by %j are refused', (opening) => {
    expect(parseText(opening.repeat(100_000)).findings[0]).toMatchObject({ code: 'yaml-too-deep' });
  });

  test('aliases that stand for too many nodes are refused, in time', () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
    );
    const { documents, complete } = parseText(`a0: &a0 x\n${lines.join('')}`);
    const said: string[] = [];
    expand(documents[0]!.root!, ({ code, message }) => said.push(code, message), 10_000);
    expect({ complete, said }).toEqual({
      complete: true,
      said: [
        'yaml-too-many-nodes',
        'The aliases of this document stand for more than 10,000 values. Use fewer aliases of values that hold aliases.',
      ],
    });
  });
});
