import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import { commit } from '../subject.ts';
import type { Workflow } from '../workflow.ts';

export const orient: Workflow = {
  title: 'Orient',
  walk: (walk) => {
    const { area, apps, app } = namesOf(walk);
    walk.say('The repository on one screen: clusters, areas, apps, and what each waits for.');
    const { stdout } = walk.hops(['map'], { lines: 16 });
    assert.match(stdout, new RegExp(`\\b${apps} apps`));

    walk.say('The knowledge base of any repository, from what the repository itself says:');
    walk.hops(['docs', 'init', '--base', 'docs/base']);
    const readme = walk.read('docs/base/README.md');
    assert.ok(readme.includes(area.name), `README does not name the area ${area.name}`);
    walk.say('Each of its claims names a place, and each place is proved.');
    const proved = walk.hops(['docs', 'verify', '--base', 'docs/base']);
    assert.match(proved.stdout, /nothing wrong/);
    walk.hops(['docs', 'show', 'FluxWiring', '--base', 'docs/base', '--depth']);

    walk.say('What follows from the repository is rewritten when the repository changes, and only then.');
    walk.hops(['docs', 'update', '--base', 'docs/base']);
    const before = walk.git('status', '--porcelain', '--untracked-files=all');
    walk.hops(['docs', 'update', '--base', 'docs/base'], { lines: 0 });
    assert.equal(walk.git('status', '--porcelain', '--untracked-files=all'), before);
    commit(walk.subject.folder, 'Begin a knowledge base');

    walk.say(`Someone moves a file that it cites; \`docs verify\` says which claims are no longer true.`);
    const moved = app.file.replace(/[^/]+$/, 'moved.yaml');
    walk.git('mv', app.file, moved);
    const refuted = walk.hops(['docs', 'verify', '--base', 'docs/base'], { code: 1, lines: 8 });
    assert.ok(refuted.stdout.includes('docs-'), refuted.stdout);
    walk.git('reset', '--hard', '--quiet', 'HEAD~1');
  },
};
