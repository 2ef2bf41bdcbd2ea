import { describe, expect, test } from 'vitest';
import type { DiffContext } from '../src/diff-output/context.ts';
import { jsonOutput } from '../src/diff-output/json.ts';
import { markdownOutput } from '../src/diff-output/markdown.ts';
import { textOutput } from '../src/diff-output/text.ts';
import { diffJson } from '../src/schema/diff.ts';
import { colours } from '../src/terminal/colours.ts';
import { emptyDiff, sampleChange, sampleDiff, sampleField, sampleObject } from './sample-diff.ts';

const plain: DiffContext = {
  colours: colours({ env: {}, isTerminal: false }),
  width: 80,
  all: false,
  folder: '',
  sides: 'HEAD → working tree',
};

describe('the diff as text', () => {
  test('shows what to look at first, then objects by Kustomization, then what is not known', () => {
    expect(textOutput(sampleDiff, plain)).toBe(`Look at this first
  PersistentVolumeClaim media/plex is deleted: its volume goes with it
    apps/media/plex/app/pvc.yaml:4
  HelmRelease media/plex gets another image: 1.41 → 1.42
    apps/media/plex/app/helmrelease.yaml:31

Kustomization media/plex
  + ConfigMap media/plex
    apps/media/plex/app/config.yaml:4
  ~ HelmRelease media/plex
    apps/media/plex/app/helmrelease.yaml:12
      12 + spec.values.env.TZ: Europe/Berlin
      31 ~ spec.values.image.tag: 1.41 → 1.42
      40 ~ spec.values.config
           - b: 2
           + b: 4
    flux/vars/settings.yaml:9
       9 - spec.values.host: nas
  ~ Secret media/plex
    apps/media/plex/app/secret.yaml:6
       6 ~ data.token: (secret)
  - PersistentVolumeClaim media/plex
    apps/media/plex/app/pvc.yaml:4

Kustomization media/tautulli is not known as a whole (after): it cannot be built
(hops check says why).
The charts of 1 HelmRelease are not rendered yet: only their values are
compared.

1 object added, 2 changed, 1 removed  HEAD → working tree
`);
  });

  test('says in one line that nothing differs', () => {
    expect(textOutput(emptyDiff, plain)).toBe('nothing differs  HEAD → working tree\n');
  });

  test('puts values below their field, cropped, where they are long', () => {
    const change = sampleChange([sampleField('a'.repeat(90), 'b')]);
    const lines = textOutput({ ...emptyDiff, changes: [change] }, plain).split('\n');
    expect(lines.slice(3, 6)).toEqual([
      '      31 ~ spec.values.tag',
      `           - ${'a'.repeat(66)}…`,
      '           + b',
    ]);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('names once what changes alike in many namespaces', () => {
    const changes = ['games', 'media'].map((namespace) =>
      sampleChange([sampleField('1', '2')], sampleObject('ConfigMap', 'settings', namespace)),
    );
    expect(textOutput({ ...emptyDiff, changes }, plain).split('\n')[1]).toBe(
      '  ~ ConfigMap settings in games, media',
    );
  });

  test('counts what it leaves out, and leaves out nothing with --all', () => {
    const fields = Array.from({ length: 25 }, (_, index) =>
      sampleField('1', '2', `spec.f${index}`, index + 1),
    );
    const text = Array.from({ length: 30 }, (_, index) => `${index}\n`).join('');
    const changes = [sampleChange([sampleField('x', text, 'spec.text', 1), ...fields])];
    const short = textOutput({ ...emptyDiff, changes }, plain);
    expect(short).toContain('\n    6 more fields: --all shows them\n');
    expect(short).toContain('\n           + … 18 more lines\n');
    expect(textOutput({ ...emptyDiff, changes }, { ...plain, all: true })).not.toContain('more');
  });

  test('lets nothing from the repository command the terminal', () => {
    const changes = [sampleChange([sampleField('\u001B[2J', 'b\u0007')], sampleObject('X\u001B', 'a'))];
    const text = textOutput({ ...emptyDiff, changes }, plain);
    expect(['\u0007', '\u001B'].filter((character) => text.includes(character))).toEqual([]);
  });
});

describe('the diff as a comment for a pull request', () => {
  test('lists what to look at first, and folds each Kustomization', () => {
    const text = markdownOutput(sampleDiff, plain);
    expect(text).toContain('### hops: 1 object added, 2 changed, 1 removed\n\nHEAD → working tree\n');
    expect(text).toContain('- HelmRelease media/plex gets another image: 1.41 → 1.42 (apps/');
    expect(text).toContain(`
<details><summary>Kustomization media/plex: 1 object added, 2 changed, 1 removed</summary>

\`\`\`diff
+ ConfigMap media/plex
    apps/media/plex/app/config.yaml:4
! HelmRelease media/plex
`);
  });

  test('cannot be left by what a repository holds', () => {
    const changes = [sampleChange([sampleField('```\n<b>@someone', 'x')], sampleObject('X', '</details>'))];
    const text = markdownOutput({ ...emptyDiff, changes }, plain);
    expect(text).toContain('\n````diff\n');
  });

  test('stays below what GitHub accepts, and says how much is left out', () => {
    const changes = Array.from({ length: 900 }, (_, index) => ({
      ...sampleChange([sampleField('a'.repeat(300), 'b'.repeat(300))]),
      owner: `Kustomization/media/app-${index}`,
    }));
    const risks = Array.from({ length: 900 }, () => sampleDiff.risks[0]!);
    const text = markdownOutput({ ...emptyDiff, risks, changes }, plain);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n\d+ more Kustomizations: run `hops diff` to see all\.\n/);
  });
});

test('the JSON of a diff is what its schema says, and no more', () => {
  const output = JSON.parse(jsonOutput(sampleDiff));
  expect(diffJson.parse(output)).toEqual(output);
});
