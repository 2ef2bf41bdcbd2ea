import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

export const where: Workflow = {
  title: 'Where does this change belong?',
  walk: (walk) => {
    const { home, app } = namesOf(walk);
    walk.say(
      'Ask in plain words: hops names the file and the line, what must stay true, and which app to copy.',
    );
    const { stdout } = walk.hops(['where', `add a ${home} app with NFS`], { isInTour: true });
    assert.match(stdout, new RegExp(`${home}\\b`));
    assert.match(stdout, /FluxWiring/);
    walk.say('A path, a kind, a placeholder or the text of an error do as well.');
    const message = `dependency '${app.namespace}/${app.name}' is not ready`;
    const error = walk.hops(['where', message], { lines: 8 });
    assert.ok(error.stdout.includes(app.file), error.stdout);
  },
};
