import { describe, expect, test } from 'vitest';
import { games } from './games.ts';
import { renameFiles, textAt } from './support.ts';

describe('a file', () => {
  test('moves with its entry, which keeps its comment; a link follows', () => {
    const { snapshot, difference } = renameFiles(games, 'flux/romm/ks.yaml', 'flux/romm.yaml');
    expect(difference).toBeUndefined();
    expect(textAt(snapshot, 'flux/kustomization.yaml')).toContain('  - ./romm.yaml # the games\n');
    expect(textAt(snapshot, 'flux/romm.yaml')).toBe(games['flux/romm/ks.yaml']);
  });

  test('that a generator reads keeps the key it had', () => {
    const { snapshot, difference } = renameFiles(games, 'apps/romm/start.sh', 'apps/romm/run.sh');
    expect(difference).toBeUndefined();
    expect(textAt(snapshot, 'apps/romm/kustomization.yaml')).toContain('files: [start.sh=run.sh]');
  });
});

describe('a folder', () => {
  test('moves whole: paths into it and out of it still hold', () => {
    const shared = {
      ...games,
      'apps/romm/kustomization.yaml': 'resources:\n  - ./pod.yaml\n  - ../shared/claim.yaml\n',
      'apps/shared/claim.yaml': games['apps/romm/claim.yaml']!,
    };
    const { snapshot, difference } = renameFiles(shared, 'apps/romm', 'kubernetes/games/romm/');
    expect(difference).toBeUndefined();
    expect(textAt(snapshot, 'kubernetes/games/romm/kustomization.yaml')).toBe(
      'resources:\n  - ./pod.yaml\n  - ../../../apps/shared/claim.yaml\n',
    );
    expect(textAt(snapshot, 'flux/romm/ks.yaml')).toContain('path: "./kubernetes/games/romm"\n');
    expect(textAt(snapshot, 'README.md')).toContain('`kubernetes/games/romm/`');
  });

  test('goes to no place that is taken, outside, or in itself', () => {
    expect(() => renameFiles(games, 'apps/romm', 'apps/plex')).toThrow('exists already');
    expect(() => renameFiles(games, 'apps/romm', '../romm')).toThrow('no path of the repository');
    expect(() => renameFiles(games, 'apps/romm', 'apps/romm/old')).toThrow('lies in apps/romm');
  });

  test('whose move changes more than names is not moved: the difference is told', () => {
    const { difference } = renameFiles(games, 'apps/romm/kustomization.yaml', 'apps/romm/list.yaml');
    expect(difference).toBeDefined();
  });
});
