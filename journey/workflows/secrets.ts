import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

export const secrets: Workflow = {
  title: 'Refresh a secret',
  walk: (walk) => {
    const { app } = namesOf(walk);
    walk.say(
      'For each app: which key comes from which item of which store, who reads it, and the steps to refresh it.',
    );
    const { stdout } = walk.hops(['secrets', app.name]);
    for (const part of ['to refresh it', 'ExternalSecret', 'read by'])
      assert.ok(stdout.includes(part), `${part} is missing in\n${stdout}`);
    walk.say('All of them on one screen; encrypted files with their keys, never with a value.');
    walk.hops(['secrets'], { lines: 12 });
  },
};
