import { expect, test } from 'vitest';
import { made, repository } from './repository.ts';

function listed(list: string, name: string): string {
  const { files } = made({ name, area: 'media' }, { ...repository, 'apps/media/kustomization.yaml': list });
  return String(files.get('apps/media/kustomization.yaml'));
}

test.for([
  ['among sorted ones', 'qui', '  - ./plex/ks.yaml\n  - ./qui/ks.yaml\n  # series\n  - ./sonarr/ks.yaml\n'],
  [
    'before all of them',
    'bazarr',
    '  - ./bazarr/ks.yaml\n  - ./plex/ks.yaml\n  # series\n  - ./sonarr/ks.yaml\n',
  ],
  [
    'after all of them',
    'tautulli',
    '  - ./plex/ks.yaml\n  # series\n  - ./sonarr/ks.yaml\n  - ./tautulli/ks.yaml\n',
  ],
] as const)('an entry goes to its place %s, past comments', ([, name, entries]) => {
  expect(listed(repository['apps/media/kustomization.yaml']!, name)).toBe(`resources:\n${entries}`);
});

test('an entry goes last where they are not sorted, without a line end there too', () => {
  expect(listed('resources:\n- sonarr/ks.yaml\n- plex/ks.yaml', 'bazarr')).toBe(
    'resources:\n- sonarr/ks.yaml\n- plex/ks.yaml\n- bazarr/ks.yaml',
  );
});

test('an entry of a list in brackets is written as its neighbour is', () => {
  expect(listed('resources: ["./plex/ks.yaml", "./sonarr/ks.yaml"]\n', 'qui')).toBe(
    'resources: ["./plex/ks.yaml", "./qui/ks.yaml", "./sonarr/ks.yaml"]\n',
  );
});
