import { describe, expect, test } from 'vitest';
import type { Files } from '@hops/text';
import { at, decodeText, decodeYaml, yamlFiles } from '@hops/yaml';
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

const mark = '\ufeff';

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'little');
  return new Uint8Array(view.buffer);
}

describe.each(['little', 'big'] as const)('UTF-16 with the %s end first', (order) => {
  test('is read as YAML, with places in the decoded text', () => {
    const text = `${mark}käse: 🧀\nb: 1\n`;
    const file = yamlFiles(filesOf({ 'a.yaml': utf16(text, order) })).yaml('a.yaml');
    expect(file.ok && file.source.text).toBe(text);
    const root = file.ok ? file.documents[0]!.root : undefined;
    expect(outline(root)).toEqual({ käse: '🧀', b: '1' });
    expect(text.slice(at(root, 'b')!.start)).toBe('1\n');
  });

  test('is refused where a character is cut, or no mark says what it is', () => {
    const bytes = utf16(`${mark}a: 🧀`, order);
    expect(decodeYaml(bytes.subarray(0, -1))).toBeUndefined();
    expect(decodeYaml(bytes.subarray(0, -2))).toBeUndefined();
    expect(decodeYaml(utf16('ä: b', order))).toBeUndefined();
  });

  test('is no text for who asks for UTF-8', () => {
    expect(decodeText(utf16(`${mark}a`, order))).toEqual({ ok: false, offset: 0 });
  });
});

describe('decoding UTF-8', () => {
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
