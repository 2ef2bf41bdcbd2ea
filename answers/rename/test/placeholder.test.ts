import { describe, expect, test } from 'vitest';
import { renameFiles, textAt } from './support.ts';
import { games } from './games.ts';

describe('a placeholder', () => {
  test('is renamed where it is defined, used, commented on and documented; all else stays as it is', () => {
    const { snapshot, difference, renaming } = renameFiles(games, '${MEDIA_SERVER}', '${NAS}');
    expect(difference).toBeUndefined();
    expect(renaming.blocked).toEqual([]);
    expect(textAt(snapshot, 'flux/settings.yaml')).toContain(
      '  NAS: "nas.internal" # never MEDIA_SERVER_2\n',
    );
    expect(textAt(snapshot, 'apps/romm/pod.yaml')).toContain('# on ${NAS}\n');
    expect(textAt(snapshot, 'apps/romm/pod.yaml')).toContain('value: "nfs://${NAS:-none}/$${MEDIA_SERVER}"');
    expect(textAt(snapshot, 'README.md')).toContain('`${NAS}`');
    expect(textAt(snapshot, 'run.sh')).toBe('echo $MEDIA_SERVER\n');
    expect(renaming.steps).toEqual([
      {
        kind: 'look',
        text: 'names MEDIA_SERVER',
        place: { file: 'apps/romm/pod.yaml', line: 9, column: 65 },
      },
      { kind: 'look', text: 'names MEDIA_SERVER', place: { file: 'run.sh', line: 1, column: 7 } },
    ]);
  });

  test('that SOPS seals is left to a person, and told', () => {
    const { snapshot, difference, renaming } = renameFiles(games, '${TOKEN}', 'API_TOKEN');
    expect(difference).toBeUndefined();
    expect(renaming.steps.filter(({ kind }) => kind === 'do')).toEqual([
      {
        kind: 'do',
        text: 'Rename the key TOKEN to API_TOKEN with `sops flux/secret.sops.yaml`: SOPS seals the names too.',
        place: { file: 'flux/secret.sops.yaml', line: 4, column: 14 },
      },
    ]);
    expect(renaming.edits.map(({ span }) => span.file)).toEqual(['apps/romm/pod.yaml']);
    expect(textAt(snapshot, 'apps/romm/pod.yaml')).toContain('${API_TOKEN}');
  });

  test('that a pod reads by its key is not renamed under its hands', () => {
    const { renaming } = renameFiles(games, '${TIMEZONE}', 'TZ');
    expect(renaming.blocked.map(({ code, message }) => [code, message])).toEqual([
      [
        'rename-read-by-key',
        'Pod games/romm reads the key TIMEZONE of Secret zone too. Give it a key of its own first.',
      ],
    ]);
  });

  test('takes no name that another one has, nor one that Flux would not substitute', () => {
    expect(() => renameFiles(games, '${TOKEN}', 'MEDIA_SERVER')).toThrow('exists already');
    expect(() => renameFiles(games, '${TOKEN}', 'API-TOKEN')).toThrow('no placeholder');
    expect(() => renameFiles(games, '${NOBODY}', 'X')).toThrow('No placeholder is called ${NOBODY}');
  });
});
