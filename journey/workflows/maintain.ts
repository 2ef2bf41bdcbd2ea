import assert from 'node:assert/strict';
import type { Workflow } from '../workflow.ts';

export const maintain: Workflow = {
  title: 'Maintain',
  walk: (walk) => {
    walk.say('How well is the repository understood and guarded? With a badge for its README.');
    const { stdout } = walk.hops(['status', '--badge', 'badge.svg']);
    assert.match(stdout, /Orientation/);
    assert.match(walk.read('badge.svg'), /^<svg /);

    walk.hops(['docs', 'init', '--base', 'docs/base'], { lines: 1 });
    walk.say('What was learnt goes into the knowledge base, in its form.');
    const note = 'The pods of the NAS come back before its exports';
    walk.hops(['docs', 'note', note, '--failure', '--base', 'docs/base']);
    const noted = walk.git('grep', '--untracked', '-l', note, '--', 'docs/base');
    assert.match(noted, /docs\/base\/\w+\.md/);
    walk.hops(['docs', 'verify', '--base', 'docs/base'], { lines: 3 });
    walk.git('clean', '-dfq');
  },
};
