import { describe, expect, test } from 'vitest';
import { games } from './games.ts';
import { renameFiles, textAt } from './support.ts';

describe('an app', () => {
  test('is renamed with its objects, its folder, and all that refers to them', () => {
    const { snapshot, difference, renaming } = renameFiles(games, 'games/romm', 'retro');
    expect(difference).toBeUndefined();
    expect(renaming.blocked).toEqual([]);
    expect(renaming.steps.filter(({ kind }) => kind === 'do').map(({ text }) => text)).toEqual([
      'PersistentVolumeClaim games/romm-data goes, with its data where the volume is deleted with it, and retro-data comes empty: back it up, and restore it under the new name.',
    ]);
    expect(textAt(snapshot, 'flux/romm/ks.yaml')).toContain('metadata: {name: &app retro, namespace: games}');
    expect(textAt(snapshot, 'flux/romm/ks.yaml')).toContain('  path: "./apps/retro"\n');
    expect(textAt(snapshot, 'flux/plex.yaml')).toContain("    - name: 'retro' # the games first\n");
    expect(textAt(snapshot, 'apps/romm/pod.yaml')).toBeUndefined();
    expect(textAt(snapshot, 'apps/retro/pod.yaml')).toContain('metadata: {name: retro, namespace: games}');
    expect(textAt(snapshot, 'apps/retro/pod.yaml')).toContain('claimName: retro-data\n');
    expect(textAt(snapshot, 'apps/plex/config.yaml')).toContain(
      '{games: "http://retro.games.svc:8080", other: "http://my-romm.games.svc"}',
    );
    expect(textAt(snapshot, 'README.md')).toContain('(apps/retro/pod.yaml) and `apps/retro/`');
  });

  test('is found by its name alone, and takes no name that is taken or none', () => {
    expect(renameFiles(games, 'romm', 'retro').renaming.to).toBe('games/retro');
    expect(() => renameFiles(games, 'romm', 'plex')).toThrow('Kustomization games/plex exists already');
    expect(() => renameFiles(games, 'romm', 'Retro')).toThrow('no name that Kubernetes and Helm take');
    expect(() => renameFiles(games, 'rom', 'retro')).toThrow('rom is no file, folder, app');
  });
});
