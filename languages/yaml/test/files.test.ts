import { describe, expect, test } from 'vitest';
import type { Files } from '@hops/text';
import { decodeText, yamlFiles } from '@hops/yaml';
import { outline } from './support.ts';

function filesOf(contents: Readonly<Record<string, Uint8Array>>): Files & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read(path) {
      reads.push(path);
      const bytes = contents[path];
      return bytes === undefined ? { ok: false, reason: 'absent' } : { ok: true, bytes };
    },
    list: () => ({ ok: true, entries: [] }),
  };
}

const encoded = (text: string) => new TextEncoder().encode(text);

describe('YAML files', () => {
  test('are parsed once', () => {
    const files = filesOf({ 'a.yaml': encoded('a: 1\n') });
    const yaml = yamlFiles(files);
    const file = yaml.yaml('a.yaml');
    expect(file.ok && outline(file.documents[0]!.root)).toEqual({ a: '1' });
    expect(yaml.yaml('a.yaml')).toBe(file);
    expect(files.reads).toEqual(['a.yaml']);
  });

  test('that cannot be read say why', () => {
    const yaml = yamlFiles(
      filesOf({ 'b.yaml': Uint8Array.of(0x61, 0xff), 'c.yaml': new Uint8Array(16 * 1024 * 1024 + 1) }),
    );
    const reasons = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => yaml.yaml(path));
    expect(reasons).toEqual(['absent', 'not utf-8', 'too large'].map((reason) => ({ ok: false, reason })));
  });
});

describe('decoding', () => {
  test('keeps a byte order mark', () => {
    expect(decodeText(encoded('\ufeffa'))).toEqual({ ok: true, text: '\ufeffa' });
  });

  test.each([
    [[0x61, 0xff, 0x62], 1],
    [[0x61, 0xc3], 1],
    [[0xef, 0xbf, 0xbd, 0x80], 3],
    [[0xed, 0xa0, 0x80], 0],
  ])('says where %j stops being UTF-8', (bytes, offset) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, offset });
  });
});
