import assert from 'node:assert/strict';
import { namesOf } from '../names.ts';
import type { Workflow } from '../workflow.ts';

export const verify: Workflow = {
  title: 'Verify before a pull request',
  walk: (walk) => {
    const { app } = namesOf(walk);
    walk.hops(['diff'], { lines: 4 });
    walk.say(`Change something of ${app.name}: here, the interval at which Flux looks at it.`);
    walk.edit(app.file, (text) => changedInterval(text, app.line));
    const { stdout } = walk.hops(['diff'], { code: 1, isInTour: true });
    assert.ok(stdout.includes(app.name) && stdout.includes('7h7m'), stdout);
    walk.say(
      'The same as Markdown is the comment that the Action of hops keeps up to date on a pull request.',
    );
    const markdown = walk.hops(['diff', 'HEAD', '--output', 'markdown'], { code: 1, lines: 12 });
    assert.match(markdown.stdout, /7h7m/);
    walk.git('checkout', '--', '.');
  },
};

/** The interval of the Kustomization whose name stands in that line. */
function changedInterval(text: string, line: number): string {
  const lines = text.split('\n');
  const at = lines.findIndex((each, index) => index >= line && /^ {2}interval: \S+$/.test(each));
  return lines.with(at, '  interval: 7h7m').join('\n');
}
