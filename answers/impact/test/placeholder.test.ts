import { describe, expect, test } from 'vitest';
import { impactIn, linesOf, romm } from './support.ts';

describe('a placeholder', () => {
  test('is defined somewhere, stops Flux where it is used, and is named in text', () => {
    const answer = impactIn(romm, '${MEDIA_SERVER}');
    expect(answer.target).toEqual({ kind: 'placeholder', name: '${MEDIA_SERVER}' });
    expect(answer.places).toEqual([
      {
        file: 'flux/settings.yaml',
        line: 5,
        column: 3,
        what: 'a value that files tell, for 1 Kustomization',
      },
    ]);
    expect(linesOf(answer)).toEqual([
      'Flux stops: apps/romm/pod.yaml:8 games/romm Pod games/romm spec.containers[0].env[0].value: nothing defines it any more',
      'names it: README.md:1',
    ]);
  });

  test('with a default of its own only changes; a comment that holds it is text', () => {
    expect(linesOf(impactIn(romm, '${TIMEZONE}'))).toEqual([
      'changes: apps/romm/pod.yaml:9 games/romm Pod games/romm spec.containers[0].env[1].value: its default is used',
      'names it: apps/romm/pod.yaml:6',
    ]);
  });

  test('is found in postBuild.substitute by its key, though no build uses it', () => {
    const answer = impactIn(romm, '${APP}');
    expect(answer.places).toMatchObject([{ file: 'flux/romm.yaml', line: 9, column: 18 }]);
    expect(answer.groups).toEqual([]);
  });

  test('of a Secret is told as a secret, its value never', () => {
    const secret = `apiVersion: v1
kind: Secret
metadata: {name: settings, namespace: games}
stringData: {MEDIA_SERVER: hunter2}
`;
    const files = {
      ...romm,
      'flux/settings.yaml': secret,
      'flux/romm.yaml': romm['flux/romm.yaml']!.replace('{kind: ConfigMap', '{kind: Secret'),
    };
    const answer = impactIn(files, '${MEDIA_SERVER}');
    expect(answer.places[0]?.what).toBe('a secret that only the cluster knows, for 1 Kustomization');
    expect(linesOf(answer)[0]).toMatch(/^Flux stops: apps\/romm\/pod.yaml:8/);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test('that an alias of a name defines is found by its key, in every Kustomization', () => {
    const own = romm['flux/romm.yaml']!.replace('name: romm,', 'name: &app romm,').replace(
      ': romm}',
      ': *app }',
    );
    const pod = romm['apps/romm/pod.yaml']!.replace('name: app', 'name: ${APP}');
    const answer = impactIn({ ...romm, 'flux/romm.yaml': own, 'apps/romm/pod.yaml': pod }, '${APP}');
    expect(answer.places).toMatchObject([{ line: 9 }]);
    expect(linesOf(answer)).toEqual([
      'Flux stops: apps/romm/pod.yaml:6 games/romm Pod games/romm spec.containers[0].name: nothing defines it any more',
    ]);
  });
});
