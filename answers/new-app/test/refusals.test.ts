import { expect, test } from 'vitest';
import { refusal, repository } from './repository.ts';

test.for([
  ['Navi Drome', /Did you mean navi-drome\?$/],
  ['navidrome-', /Did you mean navidrome\?$/],
  ['a'.repeat(64), /63 at most/],
  ['true', /YAML reads true as a value/],
] as const)('%s is no name of an app', ([name, message]) => {
  expect(refusal({ name, area: 'media' })).toMatch(message);
});

test('an app that is there is not written again', () => {
  expect(refusal({ name: 'plex', area: 'media' })).toBe(
    'plex is there already: apps/media/plex/app/externalsecret.yaml. Take another name.',
  );
  expect(refusal({ name: 'plex', area: 'games' })).toBe(
    'plex is there already: apps/media/plex/ks.yaml:5. Take another name.',
  );
});

test('an area that there is not is named with the one that is perhaps meant', () => {
  expect(refusal({ name: 'navidrome', area: 'medai' })).toContain('Did you mean media?');
  expect(refusal({ name: 'navidrome', area: 'x' })).toContain('The areas are apps/games and apps/media.');
});

test('an app to copy that there is not is named with the one that is perhaps meant', () => {
  expect(refusal({ name: 'navidrome', area: 'media', like: 'sonar' })).toContain('Did you mean sonarr?');
});

test('a repository without a cluster has no app to copy; its templates are named', () => {
  expect(refusal({ name: 'navidrome', area: 'media' }, { 'README.md': '' })).toContain(
    'There is no cluster to add an app to.',
  );
  expect(
    refusal({ name: 'navidrome', area: 'media' }, { 'template/apps/media/plex/ks.yaml.j2': '' }),
  ).toContain('copy the folder template/apps/media/plex,');
});

test('a repository whose apps are built from elsewhere has none to copy; where they are is named', () => {
  const { 'flux/ks.yaml': root } = repository;
  const texts = {
    'flux/ks.yaml': root!,
    'apps/team.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: team, namespace: flux-system}
spec: {url: "https://github.com/example/team", ref: {branch: main}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: team
  namespace: flux-system
spec:
  path: ./deploy
  sourceRef: {kind: GitRepository, name: team}
`,
  };
  expect(refusal({ name: 'navidrome', area: 'media' }, texts)).toContain(
    'team (apps/team.yaml:9) is built from sources that are not these files: add the app there.',
  );
});
