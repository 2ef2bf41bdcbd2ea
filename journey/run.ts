import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shared, withoutShared } from '../conformance/shared.ts';
import { subjectOf } from './subject.ts';
import { checkMistakes } from './mistakes.ts';
import { withSection } from './section.ts';
import { stepText, tourOf, transcriptOf, type Chapter } from './transcript.ts';
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
const [committed, readme] = [join(root, 'journey/example.md'), join(root, 'README.md')];

if (options.repository !== undefined) {
  const { transcript } = await walkThrough(resolve(options.repository));
  console.log(transcript);
} else {
  const { transcript, tour } = await walkThrough(example);
  compare(committed, transcript);
  compare(readme, readmeText(tour));
  if (shared === undefined) console.log(`a real repository: ${withoutShared}`);
  else keep('real.md', (await walkThrough(join(shared, 'corpus/onedr0p__home-ops'))).transcript);
}

interface Walked {
  readonly transcript: string;
  readonly tour: string;
}

/** Walks through all workflows in a copy of a repository. */
async function walkThrough(repository: string): Promise<Walked> {
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
    return { transcript: transcriptOf(subject.title, chapters), tour: tourOf(chapters) };
  } finally {
    subject.remove();
  }
}

/** The README with what hops prints today. */
function readmeText(tour: string): string {
  const subject = subjectOf(example);
  try {
    const [map, check] = [startWalk(subject), startWalk(subject)];
    map.hops(['map'], { lines: 18 });
    checkMistakes(check);
    const texts = {
      check: check.steps.map(stepText).join('\n'),
      map: map.steps.map(stepText).join('\n'),
      tour,
    };
    return Object.entries(texts).reduce(
      (text, [section, content]) => withSection(text, section, content),
      readFileSync(readme, 'utf8'),
    );
  } finally {
    subject.remove();
  }
}

/** What is committed shows what hops prints. */
function compare(file: string, text: string): void {
  const name = relative(root, file);
  if (options.update) writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) {
    console.log(`journey: ${name} shows what hops prints`);
    return;
  }
  keep(basename(file), text);
  console.log(
    `journey: ${name} shows something else. See journey/out/${basename(file)}, then run npm run journey -- --update`,
  );
  process.exitCode = 1;
}

/** Keeps a transcript to be read, outside of Git. */
function keep(name: string, text: string): void {
  mkdirSync(join(root, 'journey/out'), { recursive: true });
  writeFileSync(join(root, 'journey/out', name), text);
}
