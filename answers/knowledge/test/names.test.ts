import { describe, expect, test } from 'vitest';
import { proveDocument, statesOf } from './support.ts';

describe('a name in a code span', () => {
  test('is proven where something of the repository is called so', () => {
    expect(statesOf('`plex` in `media`, `media/plex`, `HelmRelease/plex`, `Kustomization/plex`')).toEqual({
      plex: 'proven',
      media: 'proven',
      'media/plex': 'proven',
      'HelmRelease/plex': 'proven',
      'Kustomization/plex': 'proven',
    });
  });

  test('is refuted where it is that of something, mistyped', () => {
    expect(statesOf('`helmrelaese-plex`, `media/plx`, `HelmRelease/plexx`, `MEDIA_SERVR`')).toEqual({
      'media/plx': 'refuted',
      'HelmRelease/plexx': 'refuted',
      MEDIA_SERVR: 'refuted',
    });
  });

  test('is refuted where it is said what it names, and nothing is called so', () => {
    expect(statesOf('The namespace `photos` has the `jellyfin` HelmRelease.')).toEqual({
      photos: 'refuted',
      jellyfin: 'refuted',
    });
    expect(statesOf('There is no namespace `photos`. Create the namespace `music`.')).toEqual({});
  });

  test('is no claim where it can be anything else, or stands in a file', () => {
    const words = '`string`, `toolkit`, `homeops`, `plexes`, `ghcr`, `spec.path`, `plex-2`, `default/thing`';
    expect(Object.values(statesOf(words))).not.toContain('refuted');
  });

  test('is proposed as it is written', () => {
    const { findings } = proveDocument('`MEDIA_SERVR`');
    expect(findings.map(({ message, fix }) => [message, fix?.edits[0]?.text])).toEqual([
      [
        'Nothing in the repository is called MEDIA_SERVR. Did you mean MEDIA_SERVER? Correct the name, or remove what is said of it.',
        'MEDIA_SERVER',
      ],
    ]);
  });
});
