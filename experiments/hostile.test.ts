import { sortFindings, type Finding, type Span } from '@hops/text';
import { decodeText } from '@hops/yaml';
import { memorySnapshot, type Snapshot } from '@hops/workspace';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleFiles } from './hostile/example-files.ts';
import { mutation } from './hostile/mutation.ts';
import { checkSnapshot } from '../conformance/pipeline.ts';

const runs = Number(process.env['HOSTILE_RUNS'] ?? 200);

/** Enough of the example to meet every rule and engine, little enough to be checked hundreds of times. */
const part =
  /^kubernetes\/(flux|components|charts|apps\/(kustomization\.yaml|flux-system|productivity|storage))\b/;
const files = Object.fromEntries(Object.entries(exampleFiles()).filter(([path]) => part.test(path)));
const paths = Object.keys(files).filter((path) => /\.ya?ml$/.test(path));

const hostileFile = fc
  .tuple(fc.constantFrom(...paths), mutation)
  .map(([path, mutate]) => ({ path, content: mutate(files[path]!) }));

const timeout = 60_000 + runs * 1_000;

test(
  `whatever a file holds, a check ends with findings that have a place (${runs} runs)`,
  { timeout },
  () => {
    fc.assert(
      fc.property(hostileFile, ({ path, content }) => {
        const snapshot = memorySnapshot({ ...files, [path]: content });
        const { findings } = checkSnapshot(snapshot);
        expect(findings).toEqual(sortFindings(findings));
        for (const span of findings.flatMap(spansOf)) expectPlace(span, snapshot);
      }),
      { numRuns: runs },
    );
  },
);

function spansOf({ span, related, fix }: Finding): Span[] {
  return [span, ...related.map((other) => other.span), ...(fix?.edits ?? []).map((edit) => edit.span)];
}

function expectPlace({ file, start, end }: Span, snapshot: Snapshot): void {
  const content = snapshot.read(file);
  const decoded = content.ok ? decodeText(content.bytes) : content;
  const length = decoded.ok ? decoded.text.length : 0;
  expect({ file, isInside: start >= 0 && start <= end && end <= length }).toEqual({ file, isInside: true });
}
