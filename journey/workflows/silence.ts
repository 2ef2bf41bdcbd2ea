import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

interface Checked {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

export const silence: Workflow = {
  title: 'Silence and baseline',
  walk: (walk) => {
    const { app } = namesOf(walk);
    walk.say('What is known already can be kept aside: only new findings are told then.');
    const known = walk.json(['check', '--all'], { anyCode: true }) as Checked;
    writeFileSync(join(walk.subject.folder, '.git/known.json'), JSON.stringify(known));
    walk.hops(['check', '--baseline', '.git/known.json'], { last: 1 });

    walk.say(`A mistake: ${app.name} waits for something that nothing makes.`);
    walk.edit(app.file, (text) => text.replace(/^( +)- name: .*$/m, '$1- name: nothing-makes-this'));
    const one = ['check', '--baseline', '.git/known.json', '--rule', 'dangling-depends-on'];
    const { stdout } = walk.hops(one, { code: 1, lines: 6 });
    assert.match(stdout, /nothing-makes-this/);

    walk.say('It can be accepted at its place, with a reason; when the reason is gone, hops says so.');
    walk.edit(app.file, (text) =>
      text.replace(
        'name: nothing-makes-this',
        'name: nothing-makes-this # hops-ignore: dangling-depends-on made by hand until Friday',
      ),
    );
    walk.hops(one, { last: 1 });
    walk.git('checkout', '--', '.');
  },
};
