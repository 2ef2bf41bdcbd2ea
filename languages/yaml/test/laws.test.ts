import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Origin } from '@hops/text';
import { equalNodes, makeMapping, makeScalar, makeSequence, type Node, write, writeAll } from '@hops/yaml';
import { descendants, outline, parseText, rootOf } from './support.ts';

const origin: Origin = {
  step: 'generated',
  span: { file: 'test.yaml', start: 0, end: 0 },
  previous: undefined,
};

const words = [
  'a',
  'on',
  '1',
  '0x1',
  '~',
  '',
  ' ',
  '\n',
  ': ',
  ' #',
  '- ',
  '"',
  "'",
  '\t',
  'é',
  '😀',
  '\u2028',
  '\u0001',
  '{',
  '2001-01-01',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words)).map((parts) => parts.join('')),
);
const scalar = fc.oneof(
  text.map((value) => makeScalar(value, origin, 'double')),
  fc
    .oneof(fc.double(), fc.bigInt(-(2n ** 63n), 2n ** 64n - 1n), fc.boolean(), fc.constant('null'))
    .map((value) => makeScalar(plainText(value), origin)),
);

function plainText(value: number | bigint | boolean | string): string {
  if (Number.isNaN(value)) return '.nan';
  return String(value).replace('Infinity', '.inf');
}

const tree = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 4 }).map((items) => makeSequence(items, origin)),
    fc.array(fc.tuple(text, tie('node')), { maxLength: 4 }).map((pairs) =>
      makeMapping(
        pairs.map(([key, value]) => ({ key: makeScalar(key, origin, 'double'), value })),
        origin,
      ),
    ),
  ),
})).node;

/** Text that is nearly YAML. */
const pieces = [
  'a',
  'b: ',
  'c:',
  '- ',
  '? ',
  ': ',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  ' # c',
  '&a ',
  '*a',
  '!t ',
  '|\n',
  '>-\n  ',
  '---\n',
  '...\n',
  '%',
  '\\',
  'é',
  '\r\n',
  '\ufeff',
];
const nearlyYaml = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('writing', () => {
  test('is undone by parsing, as a reader of either dialect sees it', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const again = rootOf(write(node));
        expect(equalNodes(again, rootOf(write(again)), 'kyaml')).toBe(true);
        expect(write(again)).toBe(write(node));
      }),
    );
  });

  test('several documents are as many again', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (nodes) => {
        const { documents } = parseText(writeAll(nodes));
        expect(documents.map(({ root }) => write(root!))).toEqual(nodes.map(write));
      }),
    );
  });
});

describe('parsing any text', () => {
  test('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(nearlyYaml, (source) => {
        const { documents, findings } = parseText(source);
        const places = [
          ...findings.map(({ span }) => span),
          ...documents,
          ...documents.flatMap(({ comments }) => comments),
        ];
        expect(places.every(({ start, end }) => start >= 0 && start <= end && end <= source.length)).toBe(
          true,
        );
      }),
    );
  });

  test('the documents stand one behind the other and cover it', () => {
    fc.assert(
      fc.property(nearlyYaml, (source) => {
        const { documents } = parseText(source.replaceAll('\0', ''));
        expect(documents.map(({ start }) => start)).toEqual([
          0,
          ...documents.slice(0, -1).map(({ end }) => end),
        ]);
      }),
    );
  });

  test('the spans of nodes nest', () => {
    fc.assert(
      fc.property(nearlyYaml, (source) => {
        const nodes = parseText(source).documents.flatMap(({ root }) => (root ? descendants(root) : []));
        const outside = nodes.filter(
          ({ node, parent }) => parent && (node.start < parent.start || node.end > parent.end),
        );
        expect(outside.map(({ node }) => outline(node))).toEqual([]);
      }),
    );
  });

  test('an entry added behind a broken document of entries is read', () => {
    fc.assert(
      fc.property(nearlyYaml, (source) => {
        const broken = `a: 1\nb: ${source.replaceAll(/[\r\n\u0085\u2028\u2029\0]/g, ' ')}`;
        fc.pre(!/["'|>]/.test(broken));
        const { documents } = parseText(`${broken}\nlast: 1\n`);
        expect(outline(documents[0]!.root)).toMatchObject({ a: '1', last: '1' });
      }),
    );
  });
});
