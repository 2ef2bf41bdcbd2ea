import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryStore, step, type Inputs, type StepKey, type StepResult, type Store } from '../src/index.ts';
import { inputsOf, type Texts } from './inputs.ts';

const key: StepKey = { step: 'build', options: '', engine: '1' };

/** What a step looks at: files with a slash less, and directories with one at the end. */
function lookAt(inputs: Inputs, looks: readonly string[]): string {
  return looks
    .map((look) => {
      const result = look.endsWith('/') ? inputs.list(look.slice(0, -1)) : inputs.read(look);
      if (!result.ok) return `${look} ${result.reason}`;
      return 'bytes' in result ? new TextDecoder().decode(result.bytes) : JSON.stringify(result.entries);
    })
    .join('\n');
}

function run(store: Store, texts: Texts, looks: readonly string[], stepKey: StepKey = key): StepResult {
  return runOn(store, inputsOf(texts), looks, stepKey);
}

function runOn(store: Store, inputs: Inputs, looks: readonly string[], stepKey: StepKey = key): StepResult {
  return step(store, inputs, stepKey, (recorded) => ({ output: lookAt(recorded, looks), store: true }));
}

describe('a step', () => {
  const texts = { 'a/x': '1', 'a/y': '2', b: '3' };
  const looks = ['a/x', 'a/', 'absent', 'a', 'b/'];

  test('runs once as long as what it looked at stays', () => {
    const store = memoryStore();
    expect(run(store, texts, looks).reused).toBe(false);
    expect(run(store, { ...texts, 'a/y': 'changed', c: 'new' }, looks).reused).toBe(true);
  });

  test.each<[string, Texts]>([
    ['a file has another content', { ...texts, 'a/x': 'changed' }],
    ['a file is gone', { 'a/y': '2', b: '3' }],
    ['a directory holds another file', { ...texts, 'a/z': '' }],
    ['a file is there that was not', { ...texts, absent: '' }],
    ['a file is a directory', { 'a/x': '1', 'a/y': '2', 'b/c': '' }],
  ])('runs again when %s', (_, changed) => {
    const store = memoryStore();
    run(store, texts, looks);
    expect(run(store, changed, looks)).toEqual({ output: lookAt(inputsOf(changed), looks), reused: false });
  });

  test('is another one with another name, other options or another engine', () => {
    const store = memoryStore();
    const keys = [key, { ...key, step: 'render' }, { ...key, options: 'x' }, { ...key, engine: '2' }];
    for (const each of [
      ...keys,
      { step: 'a', options: 'b', engine: 'c' },
      { step: 'a', options: '', engine: 'bc' },
    ]) {
      expect(run(store, texts, looks, each).reused).toBe(false);
    }
  });

  test('reads no file to find that nothing has changed', () => {
    const store = memoryStore();
    run(store, texts, ['b', 'a/x']);
    const inputs = inputsOf(texts);
    expect(runOn(store, inputs, ['b', 'a/x']).reused).toBe(true);
    expect(inputs.reads()).toBe(0);
  });

  test('is not stored when it asks for that', () => {
    const store = memoryStore();
    for (let times = 0; times < 2; times++) {
      expect(step(store, inputsOf(texts), key, () => ({ output: 'secret', store: false })).reused).toBe(
        false,
      );
    }
  });

  test('is not stored when it read what has no hash', () => {
    const store = memoryStore();
    const inputs = { ...inputsOf(texts), hash: () => undefined };
    expect(runOn(store, inputs, ['b']).reused).toBe(false);
    expect(runOn(store, inputs, ['b']).reused).toBe(false);
  });
});

test('a step in a step leaves its trace in both, also when it does not run', () => {
  const store = memoryStore();
  const inner = { ...key, step: 'inner' };
  const outer = (texts: Texts): StepResult =>
    step(store, inputsOf(texts), key, (inputs) => {
      const { output } = step(store, inputs, inner, (own) => ({ output: lookAt(own, ['a']), store: true }));
      return { output: output + lookAt(inputs, ['b']), store: true };
    });
  expect(outer({ a: '1', b: '1' })).toEqual({ output: '11', reused: false });
  expect(outer({ a: '1', b: '2' })).toEqual({ output: '12', reused: false });
  expect(outer({ a: '2', b: '2' })).toEqual({ output: '22', reused: false });
  expect(outer({ a: '2', b: '2' })).toEqual({ output: '22', reused: true });
});

const path = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'c/f/g', 'h');
const texts = fc.dictionary(path, fc.constantFrom('', '1', '2'));
const looks = fc.array(fc.oneof(path, fc.constantFrom('/', 'c/', 'c/f/', 'c', 'h/')), { maxLength: 5 });

test('law: a step from the store gives what it would give anew', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), looks, (revisions, looked) => {
      const store = memoryStore();
      for (const revision of revisions) {
        expect(run(store, revision, looked).output).toBe(lookAt(inputsOf(revision), looked));
      }
    }),
  );
});

test('law: a step runs again exactly when something that it looked at has changed', () => {
  fc.assert(
    fc.property(texts, texts, looks, (before, after, looked) => {
      const store = memoryStore();
      run(store, before, looked);
      const isSame = looked.every(
        (look) => lookAt(inputsOf(before), [look]) === lookAt(inputsOf(after), [look]),
      );
      expect(run(store, after, looked).reused).toBe(isSame);
    }),
  );
});
