import fc from 'fast-check';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Difference } from './fuzz.ts';
import { overlay } from './generate/overlays.ts';
import type { Oracle } from './oracle.ts';
import type { Answer, Overlay } from './overlay.ts';
import { refusals } from './refusals.ts';

/** An overlay and what the real kustomize made of it. */
export interface Recorded {
  readonly name: string;
  readonly overlay: Overlay;
  readonly answer: Answer;
}

/** Where the recorded cases lie. */
const recordedFolder: string = fileURLToPath(new URL('../recorded/kustomize/', import.meta.url));

const COUNT = 300;

/**
 * Has the real kustomize answer the refusals, and three hundred of many made-up overlays: the smaller ones that build and
 * differ in the fields that they use. Also answers the kept differences anew. Returns the number of cases.
 */
export async function record(oracle: Oracle): Promise<number> {
  const differences = existsSync(fileOf('differences')) ? readRecorded('differences') : [];
  const parts: Readonly<Record<string, readonly Recorded[]>> = {
    refusals: await answered(oracle, refusals),
    overlays: await builtOverlays(oracle),
    differences: await answered(oracle, differences),
  };
  for (const [name, cases] of Object.entries(parts)) writeRecorded(name, cases);
  return Object.values(parts).flat().length;
}

/** Adds a difference to the recorded cases; returns their file. */
export function keepDifference({ overlay: kept, there }: Difference): string {
  const cases = existsSync(fileOf('differences')) ? readRecorded('differences') : [];
  const added = { name: `difference ${cases.length + 1}`, overlay: kept, answer: there };
  writeRecorded('differences', [...cases, added]);
  return fileOf('differences');
}

/** The recorded cases of one file. */
export function readRecorded(name: string): readonly Recorded[] {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Recorded[];
}

async function answered(
  oracle: Oracle,
  cases: readonly Omit<Recorded, 'answer'>[],
): Promise<readonly Recorded[]> {
  const results: Recorded[] = [];
  for (const one of cases) results.push({ ...one, answer: await oracle.ask(one.overlay) });
  return results;
}

async function builtOverlays(oracle: Oracle): Promise<readonly Recorded[]> {
  const built: Recorded[] = [];
  for (const sample of fc.sample(overlay, { numRuns: 5000, seed: 7 })) {
    const answer = await oracle.ask(sample);
    if ('output' in answer && answer.output !== '')
      built.push({ name: featuresOf(sample), overlay: sample, answer });
  }
  const smallest = built.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const byName = new Map(smallest.toReversed().map((one) => [one.name, one]));
  const sizes = [...byName.values()].toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const step = sizes.length / 2 / COUNT;
  return Array.from({ length: COUNT }, (_, index) => sizes[Math.floor(index * step)]!);
}

/** What an overlay has that others may not: its fields and its kinds of objects. */
function featuresOf({ files }: Overlay): string {
  const fields = Object.entries(files)
    .filter(([path]) => path.endsWith('kustomization.yaml'))
    .flatMap(([, text]) => text.match(/^[a-zA-Z]+(?=:)/gm) ?? []);
  return [...new Set(fields)].toSorted().join(' ');
}

function sizeOf({ overlay: { files }, answer }: Recorded): number {
  return JSON.stringify([files, answer]).length;
}

function fileOf(name: string): string {
  return `${recordedFolder}${name}.json`;
}

function writeRecorded(name: string, cases: readonly Recorded[]): void {
  mkdirSync(recordedFolder, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(cases, undefined, 1)}\n`);
}
