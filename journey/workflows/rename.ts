import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

interface ImpactAnswer {
  readonly groups: readonly { readonly effect: string; readonly impacts: readonly unknown[] }[];
}

export const rename: Workflow = {
  title: 'What breaks if I rename it?',
  walk: (walk) => {
    const { placeholder } = walk.subject;
    const { app } = namesOf(walk);
    walk.hops(['impact', placeholder], { code: 1, lines: 20, isInTour: true });
    const { groups } = walk.json(['impact', placeholder], { code: 1 }) as ImpactAnswer;
    const stopped = groups.find(({ effect }) => effect === 'Flux stops');
    assert.ok(stopped !== undefined && stopped.impacts.length > 0, 'nothing stops without the placeholder');

    walk.say('The same question for a file.');
    walk.hops(['impact', app.file], { code: 1, lines: 14 });

    walk.say(
      `The rename itself is shown first. Here the app ${app.name}; nothing is written without \`--yes\`.`,
    );
    const target = `Kustomization/${app.namespace}/${app.name}`;
    const shown = walk.hops(['rename', target, `${app.name}-two`], { anyCode: true, last: 24 });
    assert.ok(shown.stdout.includes(`${app.name}-two`), shown.stdout);
    assert.equal(walk.git('status', '--porcelain'), '');
  },
};
