import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

export const newApp: Workflow = {
  title: 'Add an app',
  walk: (walk) => {
    const { home, apps } = namesOf(walk);
    walk.say('A new app like its neighbours: release, secret, Kustomization and the entry that lists it.');
    const { stdout } = walk.hops(['new', 'app', 'bookshelf', '--area', home], { isInTour: true });
    assert.match(stdout, /A check finds nothing new/);
    assert.match(walk.git('status', '--porcelain', '--untracked-files=all'), /bookshelf/);
    const after = namesOf(walk);
    assert.ok(after.apps > apps, 'Flux does not apply the new app');
    walk.say('Flux would apply it, as the diff shows:');
    const diff = walk.hops(['diff'], { code: 1, lines: 14 });
    assert.match(diff.stdout, /bookshelf/);
    walk.git('reset', '--hard', '--quiet');
    walk.git('clean', '-dfq');
  },
};
