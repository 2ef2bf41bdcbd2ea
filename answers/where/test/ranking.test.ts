import { whereDoesItBelong } from '@hops/where';
import { describe, expect, test } from 'vitest';
import { house } from './house.ts';

const model = house();

function first(question: string): string | undefined {
  const [place] = whereDoesItBelong(model, question).places;
  return place && `${place.file}:${place.line}`;
}

describe('what is asked of an app tells which of its files is meant', () => {
  test.for([
    ['change the password of immich', 'apps/media/immich/app/externalsecret.yaml:3'],
    ['give the photo library a bigger disk', 'apps/media/immich/ks.yaml:8'],
    ['let the photo library use more memory', 'apps/media/immich/app/helmrelease.yaml:8'],
    ['use a newer image of the movie server', 'apps/media/plex/app/helmrelease.yaml:8'],
  ] as const)('%s', ([question, place]) => {
    expect(first(question)).toBe(place);
  });
});

describe('a new app goes to the list of the apps that it is like', () => {
  test.for([
    ['add a music player', 'apps/media/kustomization.yaml:1'],
    ['add a zigbee bridge', 'apps/home/kustomization.yaml:1'],
    ['add an app to the home area', 'apps/home/kustomization.yaml:1'],
  ] as const)('%s', ([question, place]) => {
    expect(first(question)).toBe(place);
  });
});

describe('what holds for all apps, and what stands beside them', () => {
  test.for([
    ['all apps should retry a failed upgrade', 'flux/apps.yaml:12'],
    ['which name servers do the machines use', 'talos/talconfig.yaml:3'],
    ['task that resets a node', 'Taskfile.yaml:4'],
    ['workflow that checks a pull request', '.github/workflows/lint.yaml:2'],
  ] as const)('%s', ([question, place]) => {
    expect(first(question)).toBe(place);
  });
});

describe('what an app is, beside its release', () => {
  test.for([
    ['open a listener of the message broker', 'apps/home/mosquitto/app/config/mosquitto.conf:1'],
    ['restart assistant', 'apps/home/home-assistant/app/helmrelease.yaml:4'],
  ] as const)('%s', ([question, place]) => {
    expect(first(question)).toBe(place);
  });
});

describe('what an error names', () => {
  test.for([
    ['Error: secret "immich-secret" not found', 'apps/media/immich/app/externalsecret.yaml:3'],
    ['HelmRelease/flux-system/plex: install retries exhausted', 'apps/media/plex/app/helmrelease.yaml:4'],
    ['open apps/media/jellyfin/ks.yaml: no such file or directory', 'apps/media/kustomization.yaml:1'],
  ] as const)('%s', ([question, place]) => {
    expect(first(question)).toBe(place);
  });
});

test('an answer says which app it means, and the key without its value', () => {
  const [place] = whereDoesItBelong(model, 'give the photo library a bigger disk').places;
  expect(place?.why).toBe('It belongs to immich, which the question means, and has VOLSYNC_CAPACITY.');
});

test('a value is never a reason, whatever it holds', () => {
  const { places } = whereDoesItBelong(model, 'add a database for home-assistant');
  expect(places.map(({ why }) => why).join(' ')).not.toContain('hunter2');
});
