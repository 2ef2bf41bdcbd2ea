import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shared, withoutShared } from '../conformance/shared.ts';
import { subjectOf } from './subject.ts';
import { transcriptOf, type Chapter } from './transcript.ts';
import { startWalk } from './walk.ts';
import { workflows } from './workflows.ts';

const { values: options } = parseArgs({
  options: {
    repository: { type: 'string' },
    only: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/home-ops');
const committed = join(root, 'journey/example.md');

if (options.repository !== undefined) console.log(await walkThrough(resolve(options.repository)));
else {
  compare(await walkThrough(example));
  if (shared === undefined) console.log(`a real repository: ${withoutShared}`);
  else keep('real.md', await walkThrough(join(shared, 'corpus/onedr0p__home-ops')));
}

/** Walks through all workflows in a copy of a repository; returns the transcript. */
async function walkThrough(repository: string): Promise<string> {
  const subject = subjectOf(repository);
  try {
    const chapters: Chapter[] = [];
    for (const [index, workflow] of workflows.entries()) {
      if (options.only !== undefined && !workflow.title.includes(options.only)) continue;
      const walk = startWalk(subject);
      console.error(`${subject.title}: ${index + 1}. ${workflow.title}`);
      await workflow.walk(walk);
      chapters.push({ number: index + 1, title: workflow.title, steps: walk.steps });
    }
    return transcriptOf(subject.title, chapters);
  } finally {
    subject.remove();
  }
}

/** The transcript of the example is committed: what it shows is what hops prints. */
function compare(transcript: string): void {
  if (options.update) writeFileSync(committed, transcript);
  if (readFileSync(committed, 'utf8') === transcript) {
    console.log('journey: every outcome is as it should be');
    return;
  }
  keep('example.md', transcript);
  console.log(
    'journey/example.md shows something else: see journey/out, then run npm run journey -- --update',
  );
  process.exitCode = 1;
}

/** Keeps a transcript to be read, outside of Git. */
function keep(name: string, transcript: string): void {
  mkdirSync(join(root, 'journey/out'), { recursive: true });
  writeFileSync(join(root, 'journey/out', name), transcript);
}
