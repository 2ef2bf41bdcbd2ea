import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diskStore, type Entry } from '../src/index.ts';

const entry: Entry = {
  trace: [
    { look: 'content', path: 'a/b.yaml', seen: '#0123' },
    { look: 'list', path: '', seen: 'absent' },
  ],
  output: 'kind: Namespace\n',
};

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hops-memo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('a store on disk', () => {
  test('gives back what was written, to another process too', () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet');
    diskStore(folder).write('key', entry);
    expect(diskStore(folder).read('key')).toEqual(entry);
    expect(diskStore(folder).read('other')).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('law: any key, path and output come back as they were', () => {
    const store = diskStore(temporaryFolder());
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\\n\n\t"]*$/));
    const observation = fc.record({
      look: fc.constantFrom<'content' | 'list'>('content', 'list'),
      path: text,
      seen: fc.constantFrom('#00ff', 'absent', 'link loop'),
    });
    fc.assert(
      fc.property(text, fc.record({ trace: fc.array(observation), output: text }), (key, written) => {
        store.write(key, written);
        expect(store.read(key)).toEqual(written);
      }),
    );
  });

  test('law: an entry with any byte altered, or cut short anywhere, is absent', () => {
    const folder = temporaryFolder();
    const store = diskStore(folder);
    store.write('key', entry);
    const file = join(folder, readdirSync(folder)[0]!);
    const bytes = readFileSync(file);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, flip, cut) => {
          const altered = Uint8Array.from(bytes);
          altered[at]! ^= flip;
          writeFileSync(file, cut ? bytes.subarray(0, at) : altered);
          expect(store.read('key')).toBeUndefined();
        },
      ),
    );
    store.write('key', entry);
    expect(store.read('key')).toEqual(entry);
  });

  test('does not take the entry of one key for that of another', () => {
    const folder = temporaryFolder();
    const store = diskStore(folder);
    store.write('one', entry);
    const [one] = readdirSync(folder);
    store.write('two', { ...entry, output: 'two' });
    const two = readdirSync(folder).find((name) => name !== one);
    writeFileSync(join(folder, two!), readFileSync(join(folder, one!)));
    expect(store.read('two')).toBeUndefined();
  });

  test('does not keep what is no Unicode text', () => {
    const store = diskStore(temporaryFolder());
    store.write('key', { ...entry, output: '\ud800' });
    expect(store.read('key')).toBeUndefined();
  });

  test('is for its owner alone', () => {
    const folder = join(temporaryFolder(), 'cache');
    diskStore(folder).write('key', entry);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, readdirSync(folder)[0]!)).mode & 0o777).toBe(0o600);
  });

  test('keeps nothing, and says nothing, where it cannot write', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(folder, 0o500);
    for (const nowhere of [file, join(file, 'x'), join(folder, 'a\0b')]) {
      const store = diskStore(nowhere);
      store.write('key', entry);
      expect(store.read('key')).toBeUndefined();
    }
    chmodSync(folder, 0o700);
  });
});

/** Writes entries that are older the earlier they were written, whatever the clock says. */
function fill(folder: string, count: number): void {
  const store = diskStore(folder);
  for (let index = 0; index < count; index++) {
    const others = new Set(readdirSync(folder));
    store.write(`key ${index}`, entry);
    const name = readdirSync(folder).find((each) => !others.has(each));
    utimesSync(join(folder, name!), index, index);
  }
}

describe('the limits of a store', () => {
  test('let go of what was written first', () => {
    const folder = temporaryFolder();
    fill(folder, 5);
    const store = diskStore(folder, { entries: 3, bytes: 1_000_000 });
    store.write('new', entry);
    const kept = ['key 0', 'key 1', 'key 2', 'key 3', 'key 4', 'new'].filter((key) => store.read(key));
    expect(kept).toEqual(['key 3', 'key 4', 'new']);
  });

  test('count bytes, too', () => {
    const folder = temporaryFolder();
    fill(folder, 5);
    const size = statSync(join(folder, readdirSync(folder)[0]!)).size;
    diskStore(folder, { entries: 100, bytes: 3 * size }).write('key 5', entry);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('leave alone what is not of the store', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'notes.txt'), '');
    diskStore(folder, { entries: 0, bytes: 0 }).write('key', entry);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});
