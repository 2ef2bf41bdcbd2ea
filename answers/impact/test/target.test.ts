import { findTarget } from '@hops/impact';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { modelOf, romm } from './support.ts';

const model = modelOf(memorySnapshot(romm), 'flux');

describe('a target that there is not', () => {
  test.for([
    ['${MEDIA_SERVR}', '${MEDIA_SERVER}'],
    ['apps/rom/pod.yaml', 'apps/romm/pod.yaml'],
    ['Kustomization/games/rom', 'Kustomization/games/romm'],
    ['pod/rom', 'Pod/romm'],
    ['something/else/entirely', undefined],
  ] as const)('%s: perhaps %s was meant', ([text, suggestion]) => {
    expect(findTarget(model, text)).toMatchObject({ ok: false, suggestion });
  });
});

test('an object whose name several have must be named with its namespace', () => {
  const other = romm['apps/plex/config.yaml']!.replace('games', 'media');
  const files = { ...romm, 'apps/plex/media.yaml': other };
  expect(findTarget(modelOf(memorySnapshot(files), 'flux'), 'ConfigMap/plex')).toMatchObject({
    ok: false,
    message: 'ConfigMap/plex may be any of ConfigMap/games/plex, ConfigMap/media/plex.',
  });
});
