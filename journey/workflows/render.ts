import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from '../walk.ts';
import type { Workflow } from '../workflow.ts';

export const render: Workflow = {
  title: 'Start and render',
  walk: (walk) => {
    if (walk.subject.hasTemplates) seedAndRender(walk);
    else {
      walk.say('This repository has no makejinja templates, and hops says what that means for a start.');
      walk.hops(['init'], { anyCode: true });
    }
    walk.say('The structure of everything that is built, and what nothing here validates:');
    const { stdout } = walk.hops(['validate'], { anyCode: true, lines: 12 });
    assert.match(stdout, /objects of \d+ kinds validated/);
  },
};

function seedAndRender(walk: Walk): void {
  walk.say(
    "A configuration of one's own is seeded from the sample: asked for on a terminal, or from a file of answers.",
  );
  writeFileSync(join(walk.subject.folder, '.git/answers.yaml'), '{}\n');
  walk.hops(['init', '--answers', '.git/answers.yaml'], { anyCode: true });
  walk.say('What the templates write with it:');
  const { stdout } = walk.hops(['configure', '--dry-run'], { anyCode: true, lines: 10 });
  const seeded = newFiles(walk).find((path) => /config|cluster/.test(path) && /\.ya?ml$/.test(path));
  if (seeded !== undefined && /already as rendered/.test(stdout)) removeAKey(walk, seeded);
  walk.git('reset', '--hard', '--quiet');
  walk.git('clean', '-dfqx');
}

/** A key that no template misses may go unnoticed; one of the first ten is missed. */
function removeAKey(walk: Walk, file: string): void {
  const text = walk.read(file);
  const lines = text.split('\n');
  const keys = lines.flatMap((line, index) => (/^ +\w+: \S/.test(line) ? [index] : [])).slice(0, 10);
  for (const index of keys) {
    const key = /\w+/.exec(lines[index] ?? '')?.[0] ?? '';
    walk.edit(file, () => lines.toSpliced(index, 1).join('\n'));
    if (walk.quietly(['configure', '--dry-run']).stdout.includes('makejinja-missing-value')) {
      walk.say(
        `Without \`${key}\` nothing is written: the missing value is named, with each line that needs it.`,
      );
      const { stdout } = walk.hops(['configure'], { code: 1, lines: 14 });
      assert.ok(stdout.includes(key), stdout);
      return;
    }
  }
  assert.fail(`${file} has no key that a template misses`);
}

function newFiles(walk: Walk): string[] {
  return walk.git('ls-files', '--others').trim().split('\n');
}
