import { describe, expect, test } from 'vitest';
import { impactIn, linesOf, romm } from './support.ts';

describe('a file', () => {
  test('that a kustomization lists fails its build; then what it made goes, and who mounts it lacks it', () => {
    const answer = impactIn(romm, 'apps/romm/claim.yaml');
    expect(answer.places).toEqual([
      {
        file: 'apps/romm/kustomization.yaml',
        line: 2,
        column: 5,
        what: 'read as resource by Kustomization games/romm',
      },
    ]);
    expect(linesOf(answer)).toEqual([
      'fails to build: apps/romm/kustomization.yaml:2 games/romm: ./claim.yaml does not exist. Add it, or remove the entry.',
      'lacks what it reads: apps/romm/pod.yaml:12 games/romm Pod games/romm spec.volumes[0].persistentVolumeClaim.claimName: mounts PersistentVolumeClaim games/romm-data',
      'disappears: apps/romm/claim.yaml:3 games/romm PersistentVolumeClaim games/romm-data',
    ]);
  });

  test('that defines placeholders stops Flux where they come from', () => {
    expect(linesOf(impactIn(romm, 'flux/settings.yaml'))).toEqual([
      'Flux stops: flux/romm.yaml:11 flux-system/flux-system Kustomization games/romm spec.postBuild.substituteFrom[0].name: substitutes from ConfigMap games/settings',
      'Flux stops: apps/romm/pod.yaml:8 games/romm Pod games/romm spec.containers[0].env[0].value: ${MEDIA_SERVER}: no key that files name defines it',
      'disappears: flux/settings.yaml:3 flux-system/flux-system ConfigMap games/settings',
      'changes: apps/romm/pod.yaml:9 games/romm Pod games/romm spec.containers[0].env[1].value: ${TIMEZONE}: its default is used',
    ]);
  });

  test('that is a kustomization leaves its folder to Flux, which applies all of it', () => {
    const files = { ...romm, 'apps/romm/old.yaml': romm['apps/plex/config.yaml']!.replace('plex', 'old') };
    const answer = impactIn(files, 'apps/romm/kustomization.yaml');
    expect(answer.places).toMatchObject([
      { file: 'flux/romm.yaml', what: 'built by Kustomization games/romm' },
    ]);
    expect(linesOf(answer)).toEqual([
      'changes: apps/romm/old.yaml:3 games/romm ConfigMap games/old: is applied then, and was not before',
    ]);
  });

  test('that gives an object only a part of its content changes it', () => {
    const kustomization = 'resources: [./claim.yaml, ./pod.yaml]\npatches: [{path: ./patch.yaml}]\n';
    const patch = romm['apps/romm/claim.yaml']! + 'spec: {storageClassName: fast}\n';
    const files = { ...romm, 'apps/romm/kustomization.yaml': kustomization, 'apps/romm/patch.yaml': patch };
    expect(linesOf(impactIn(files, 'apps/romm/patch.yaml')).slice(1)).toEqual([
      'changes: apps/romm/patch.yaml:4 games/romm PersistentVolumeClaim games/romm-data spec: removed',
    ]);
  });

  test('that no build reads is only named', () => {
    const files = { ...romm, 'scripts/run.sh': '', 'Taskfile.yaml': 'run: bash ./scripts/run.sh\n' };
    expect(linesOf(impactIn(files, './scripts/run.sh'))).toEqual(['names it: Taskfile.yaml:1']);
    expect(linesOf(impactIn(romm, 'apps/romm/pod.yaml'))).toContain('names it: README.md:1');
  });
});

test('a folder takes with it what is built from it', () => {
  expect(linesOf(impactIn(romm, 'apps/plex/'))).toEqual([
    'fails to build: flux/plex.yaml:7 games/plex: The path ./apps/plex of Kustomization plex is no directory of this repository. Flux cannot build it: correct the path.',
    'disappears: apps/plex/config.yaml:3 games/plex ConfigMap games/plex: stays behind: no Kustomization prunes it',
  ]);
});

describe('an object', () => {
  test('goes with what it applies, and who waits for it stops', () => {
    const answer = impactIn(romm, 'Kustomization/romm');
    expect(answer.target).toEqual({ kind: 'object', name: 'Kustomization/games/romm' });
    expect(linesOf(answer)).toEqual([
      'Flux stops: flux/plex.yaml:6 flux-system/flux-system Kustomization games/plex spec.dependsOn[0].name: waits for Kustomization games/romm',
      'disappears: flux/romm.yaml:3 flux-system/flux-system Kustomization games/romm',
      'disappears: apps/romm/claim.yaml:3 games/romm PersistentVolumeClaim games/romm-data',
      'disappears: apps/romm/pod.yaml:3 games/romm Pod games/romm',
      'names it: README.md:1',
    ]);
  });

  test('of a document that states others too is judged by who refers to it', () => {
    const claim = romm['apps/romm/claim.yaml']!.replace('romm-data', '"${APP}-data"');
    const other = romm['flux/romm.yaml']!.replaceAll('romm', 'roms').replace('apps/roms', 'apps/romm');
    const files = { ...romm, 'apps/romm/claim.yaml': claim, 'flux/roms.yaml': other };
    expect(linesOf(impactIn(files, 'persistentvolumeclaim/games/romm-data'))).toEqual([
      'lacks what it reads: apps/romm/pod.yaml:12 games/romm Pod games/romm spec.volumes[0].persistentVolumeClaim.claimName: mounts PersistentVolumeClaim games/romm-data',
      'lacks what it reads: apps/romm/pod.yaml:12 games/roms Pod games/romm spec.volumes[0].persistentVolumeClaim.claimName: mounts PersistentVolumeClaim games/romm-data',
      'disappears: apps/romm/claim.yaml:3 games/romm PersistentVolumeClaim games/romm-data',
    ]);
  });

  test('is named where its host name stands; where nothing else is called so, by its name', () => {
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: plex, namespace: games}\n';
    const data = 'data: {database: romm.games.svc, claim: romm-data}\n';
    const files = { ...romm, 'apps/plex/config.yaml': config + data };
    expect(linesOf(impactIn(files, 'Pod/romm'))).toContain('names it: apps/plex/config.yaml:4');
    expect(linesOf(impactIn(files, 'PersistentVolumeClaim/romm-data'))).toContain(
      'names it: apps/plex/config.yaml:4',
    );
  });
});
