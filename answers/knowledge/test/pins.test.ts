import fc from 'fast-check';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { updateEvidence } from '../src/index.ts';

const ks = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: plex, namespace: media }
spec:
  path: ./apps/media/plex/app
  interval: 30m
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: plex-config, namespace: media }
spec:
  path: ./apps/media/plex/config
  interval: 30m
`;

const script = 'set -e\nif true; then\n  exit 1\nfi\nif false; then\n  exit 1\nfi\n';

/** A repository with a base that cites it. */
const repository: Readonly<Record<string, string>> = {
  'apps/media/plex/ks.yaml': ks,
  'apps/media/plex/app/kustomization.yaml': 'resources: [./helmrelease.yaml]\n',
  'apps/media/romm/app/kustomization.yaml': 'resources: [./helmrelease.yaml]\n',
  'apps/media/plex/app/helmrelease.yaml': 'kind: HelmRelease\nmetadata: { name: plex }\nspec: {}\n',
  'scripts/check.sh': script,
  'docs/GESTALT.md': '# Gestalt\n',
};

type Changes = Readonly<Record<string, string | undefined>>;

/** The files with some of them replaced, or removed. */
function changed(files: Readonly<Record<string, string>>, changes: Changes): Record<string, string> {
  const all = Object.entries({ ...files, ...changes });
  return Object.fromEntries(all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

function updateOf(files: Readonly<Record<string, string>>, accept = false) {
  const snapshot = memorySnapshot(files);
  const base = { files: snapshot, paths: snapshot.paths, base: 'docs', changes: new Map() };
  return updateEvidence(base, accept);
}

/** The document after an update that follows a change, with the messages of what was not followed. */
function afterwards(document: string, changes: Changes): [text: string, ...messages: string[]] {
  const before = { ...repository, 'docs/GESTALT.md': document };
  const pinned = changed(before, Object.fromEntries(updateOf(before).changes));
  const files = changed(pinned, changes);
  const { changes: update, findings } = updateOf(files);
  const again = updateOf(changed(files, Object.fromEntries(update)));
  expect(again.changes).toEqual(new Map());
  return [update.get('docs/GESTALT.md') ?? document, ...findings.map(({ message }) => message)];
}

const above = (text: string): string => `# a comment\n# another\n${text}`;

describe('a citation follows its text', () => {
  test('when lines are inserted above, whatever stands around the citation', () => {
    const document =
      'As `apps/media/plex/ks.yaml:5-6` says | `/apps/media/plex/ks.yaml:2`,\r\n| a | [`plex/ks.yaml:3`](../apps/media/plex/ks.yaml#L3-L5) |\r\n';
    expect(afterwards(document, { 'apps/media/plex/ks.yaml': above(ks) })).toEqual([
      'As `apps/media/plex/ks.yaml:7-8` says | `/apps/media/plex/ks.yaml:4`,\r\n| a | [`plex/ks.yaml:5`](../apps/media/plex/ks.yaml#L5-L7) |\r\n',
    ]);
  });

  test('by the node where the same text stands in several', () => {
    const swapped = ks.split('---\n').toReversed().join('---\n');
    expect(afterwards('`apps/media/plex/ks.yaml:6`', { 'apps/media/plex/ks.yaml': swapped })).toEqual([
      '`apps/media/plex/ks.yaml:13`',
    ]);
  });

  test('by its rank among equal lines where the file has no nodes', () => {
    expect(afterwards('`scripts/check.sh:6`', { 'scripts/check.sh': above(script) })).toEqual([
      '`scripts/check.sh:8`',
    ]);
  });

  test('into a file of another name or folder, and the files and folders with it', () => {
    const document =
      '`apps/media/plex/ks.yaml:6`, `apps/media/plex/`, `APP`, `plex/app/kustomization.yaml:1`, `apps/media/plex/app/helmrelease.yaml`, [it](../scripts/check.sh#L2)';
    expect(
      afterwards(document, {
        ...Object.fromEntries(
          Object.entries(repository)
            .filter(([path]) => path.startsWith('apps/media/plex/'))
            .flatMap(([path, text]) => [
              [path, undefined],
              [path.replace('media/plex', 'tv/plex'), text],
            ]),
        ),
        'scripts/check.sh': undefined,
        'scripts/ci/check-all.sh': script,
      }),
    ).toEqual([
      '`apps/tv/plex/ks.yaml:6`, `apps/tv/plex/`, `APP`, `plex/app/kustomization.yaml:1`, `apps/tv/plex/app/helmrelease.yaml`, [it](../scripts/ci/check-all.sh#L2)',
    ]);
  });

  test('with its object into another file', () => {
    const [first = '', second = ''] = ks.split('---\n');
    expect(
      afterwards('`apps/media/plex/ks.yaml:12`', {
        'apps/media/plex/ks.yaml': first,
        'apps/media/plex/config.yaml': second,
      }),
    ).toEqual(['`apps/media/plex/config.yaml:5`']);
  });
});

describe('a citation stays, and is a finding,', () => {
  test('when its text was edited', () => {
    const edited = ks.replace('./apps/media/plex/app', './apps/media/plex/elsewhere');
    expect(afterwards('`apps/media/plex/ks.yaml:5`', { 'apps/media/plex/ks.yaml': above(edited) })).toEqual([
      '`apps/media/plex/ks.yaml:5`',
      'apps/media/plex/ks.yaml:5 no longer says what it said when it was cited. It may be apps/media/plex/ks.yaml:7 today. Read it again: correct the claim, or take it as it is with `hops docs update --accept`.',
    ]);
  });

  test('when its text is gone and an equal one belongs to another object', () => {
    const [, second = ''] = ks.split('---\n');
    const [text, message] = afterwards('`apps/media/plex/ks.yaml:6`', {
      'apps/media/plex/ks.yaml': `---\n---\n${second}---\nkind: None\n`,
    });
    expect(text).toBe('`apps/media/plex/ks.yaml:6`');
    expect(message).toContain('no longer says');
  });

  test('when one of several equal lines is gone', () => {
    const [text, message] = afterwards('`scripts/check.sh:3`', {
      'scripts/check.sh': `#\n${script.slice(0, 36)}`,
    });
    expect(text).toBe('`scripts/check.sh:3`');
    expect(message).toContain('It may be scripts/check.sh:4 today');
  });
});

test('a file that is gone is not taken for a copy that was there before', () => {
  const [text] = afterwards('`apps/media/plex/app/kustomization.yaml:1`', {
    'apps/media/plex/app/kustomization.yaml': undefined,
  });
  expect(text).toBe('`apps/media/plex/app/kustomization.yaml:1`');
});

describe('what a person wrote', () => {
  const cited = '`apps/media/plex/ks.yaml:5`';
  const words = [
    'text',
    '\n',
    '\n\n',
    '\r\n',
    '# Title',
    '| a | b |\n|---|---|\n| ',
    ' |',
    '```',
    '`',
    '- ',
    '    ',
    '<b>',
    '>',
    '🟢',
    '\\',
    '[it](',
    ')',
    '<!-- generated:start section=areas -->',
    '<!-- generated:end -->',
    cited,
    '../apps/media/plex/ks.yaml#L5',
    '`scripts/check.sh:2`',
    '`apps/media/plex`',
  ];
  const curated = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(''));

  test('stays byte for byte: nothing but the numbers and paths of citations changes', () => {
    const blurred = (text: string): string =>
      text.replaceAll(/(apps\/media\/plex\/ks\.yaml(?::|#L))(?:5|7)/g, '$1?');
    fc.assert(
      fc.property(curated, curated, (before, after) => {
        const text = `${before}\n\n${cited}\n\n${after}`;
        const [updated] = afterwards(text, { 'apps/media/plex/ks.yaml': above(ks) });
        expect(blurred(updated)).toBe(blurred(text));
      }),
      { numRuns: 50 },
    );
  });

  test('stays where nothing moved', () => {
    const holds = fc.property(curated, (text) => {
      expect(afterwards(text, {})).toEqual([text]);
    });
    fc.assert(holds, { numRuns: 50 });
  });
});

describe('pins', () => {
  const document = { ...repository, 'docs/GESTALT.md': '`scripts/check.sh:2`\n' };
  const pinned = changed(document, Object.fromEntries(updateOf(document).changes));
  const edited = { ...pinned, 'scripts/check.sh': script.replace('true', 'false') };

  test('are kept while their text is lost, until a person accepts it as it is', () => {
    expect(updateOf(edited)).toMatchObject({
      changes: new Map(),
      findings: [{ code: 'docs-changed-evidence' }],
    });
    const accepted = changed(edited, Object.fromEntries(updateOf(edited, true).changes));
    expect(updateOf(accepted)).toEqual({ changes: new Map(), findings: [] });
  });

  test('go with their citation, and none is made inside a generated section', () => {
    const section = '<!-- generated:start section=x -->\n`scripts/check.sh:2`\n<!-- generated:end -->\n';
    expect(updateOf({ ...pinned, 'docs/GESTALT.md': section }).changes.get('docs/evidence.sum')).toBe('');
  });

  test('are written anew where two branches left a conflict', () => {
    const file = pinned['docs/evidence.sum']!;
    const conflict = file.replace('scripts/check.sh:2', '<<<<<<< HEAD\n=======\nscripts/check.sh:2');
    expect(updateOf({ ...pinned, 'docs/evidence.sum': conflict }).changes.get('docs/evidence.sum')).toBe(
      file,
    );
  });
});
