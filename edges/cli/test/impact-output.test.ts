import type { Impact, ImpactAnswer } from '@hops/impact';
import { expect, test } from 'vitest';
import { textOutput } from '../src/impact-output/text.ts';
import { colours } from '../src/terminal/colours.ts';

const plain = { colours: colours({ env: {}, isTerminal: false }), width: 80, all: false, folder: '' };

function impact(part: Partial<Impact>): Impact {
  return {
    file: 'apps/games/romm/app/helmrelease.yaml',
    line: 115,
    column: 17,
    cluster: 'main',
    kustomization: 'games/romm',
    object: 'HelmRelease games/romm',
    field: 'spec.values.persistence.library.server',
    message: 'nothing defines it any more',
    ...part,
  };
}

const answer: ImpactAnswer = {
  target: { kind: 'placeholder', name: '${MEDIA_SERVER}' },
  places: [{ file: 'flux/settings.yaml', line: 21, column: 3, what: 'a value that files tell' }],
  groups: [
    { effect: 'Flux stops', impacts: [impact({}), impact({ line: 120, field: 'spec.values.host' })] },
    {
      effect: 'names it',
      impacts: [
        impact({
          file: 'README.md',
          line: 3,
          cluster: '',
          kustomization: '',
          object: '',
          field: '',
          message: '',
        }),
      ],
    },
  ],
};

test('the text of an impact groups places by effect and Kustomization, in 80 columns', () => {
  expect(textOutput(answer, plain)).toBe(`\${MEDIA_SERVER}
  flux/settings.yaml:21:3
    a value that files tell

Flux stops (2)
  games/romm
    apps/games/romm/app/helmrelease.yaml:115:17
      HelmRelease games/romm, spec.values.persistence.library.server: nothing
      defines it any more
    apps/games/romm/app/helmrelease.yaml:120:17
      HelmRelease games/romm, spec.values.host: nothing defines it any more

Text that names it (1)
  README.md:3:17
`);
});

test('names the cluster where there are several, and the way from the working directory', () => {
  const impacts = [impact({}), impact({ cluster: 'edge' })];
  const text = textOutput(
    { ...answer, groups: [{ effect: 'changes', impacts }] },
    { ...plain, folder: '../home' },
  );
  expect(text).toContain('  games/romm in edge\n    ../home/apps/games/romm/app/helmrelease.yaml:115:17\n');
});

test('shows twenty places of a kind; all where that is asked for', () => {
  const impacts = Array.from({ length: 25 }, (_, index) => impact({ line: index + 1 }));
  const many = { ...answer, groups: [{ effect: 'disappears', impacts }] } as const;
  expect(textOutput(many, plain)).toContain('\n  … and 5 more places: --all shows them\n');
  expect(textOutput(many, { ...plain, all: true })).toContain('helmrelease.yaml:25:17\n');
});

test('says where nothing relies on the target', () => {
  expect(textOutput({ ...answer, places: [], groups: [] }, plain)).toBe(
    '${MEDIA_SERVER}\n\nNothing in the repository relies on it or names it.\n',
  );
});
