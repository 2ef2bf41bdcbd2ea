import { newApp, type Flaw } from '@hops/new-app';
import { describe, expect, test } from 'vitest';
import { app, made, modelOf, repository } from './repository.ts';

const navidrome = { name: 'navidrome', area: 'media' };
const folder = 'apps/media/navidrome';

describe('the files of a new app', () => {
  const { files, neighbour, placeholders } = made(navidrome);
  const text = (path: string) => String(files.get(`${folder}/${path}`));

  test('are those of the plainest app of the area', () => {
    expect(neighbour).toMatchObject({ name: 'plex', file: 'apps/media/plex/ks.yaml', line: 5 });
    expect([...files.keys()].toSorted()).toEqual([
      'apps/media/kustomization.yaml',
      `${folder}/app/externalsecret.yaml`,
      `${folder}/app/helmrelease.yaml`,
      `${folder}/app/kustomization.yaml`,
      `${folder}/ks.yaml`,
    ]);
  });

  test('have the new name where the app was named: objects, anchors, paths, keys of values, hosts', () => {
    expect(text('ks.yaml')).toContain('name: &app navidrome\n');
    expect(text('ks.yaml')).toContain(`path: ./${folder}/app\n`);
    expect(text('app/helmrelease.yaml')).toContain('      navidrome:\n        containers:');
    expect(text('app/helmrelease.yaml')).toContain('"https://navidrome.${SECRET_DOMAIN}/plex"');
  });

  test('keep the image, comments and placeholders', () => {
    expect(text('app/helmrelease.yaml')).toContain('repository: ghcr.io/example/plex');
    expect(text('ks.yaml')).toContain('# plex\n');
    expect(placeholders).toEqual(['SECRET_DOMAIN']);
  });

  test('read an item of their own from the store, with fields that are named for it', () => {
    expect(text('app/externalsecret.yaml')).toContain('{key: navidrome}');
    expect(text('app/externalsecret.yaml')).toContain('TOKEN: "{{ .NAVIDROME_TOKEN }}"');
  });

  test('leave out the address that only one can have', () => {
    expect(text('app/helmrelease.yaml')).not.toContain('192.168.1.20');
  });
});

describe('the steps', () => {
  const steps = made(navidrome).steps.map(
    ({ text, places }) => `${text} ${places.map(({ file, line }) => `${file}:${line}`).join(' ')}`,
  );

  test('name the image, the item with its fields, the address, and what still names the neighbour', () => {
    expect(steps).toEqual([
      `Set the image; it is the one of plex: ${folder}/app/helmrelease.yaml:14`,
      `Create the item navidrome in the store onepassword, with the field NAVIDROME_TOKEN: ${folder}/app/externalsecret.yaml:12`,
      'Left out, since only plex can have it: its fixed address or port. Give the app one of its own if it needs one, as there: apps/media/plex/app/helmrelease.yaml:20',
      `Look at what still names plex: ${folder}/app/helmrelease.yaml:16`,
    ]);
  });
});

test("what the neighbour's Kustomization hands on is a step", () => {
  const ks = repository['apps/media/plex/ks.yaml']!.replace('{APP: *app}', '{APP: *app, CAPACITY: 5Gi}');
  const { steps } = made(navidrome, { ...repository, 'apps/media/plex/ks.yaml': ks });
  expect(steps).toContainEqual({
    text: 'See whether these values fit; they are those of plex:',
    places: [{ file: `${folder}/ks.yaml`, line: 12 }],
  });
});

test('an app with errors is not copied unless it is asked for', () => {
  const flaws: Flaw[] = [
    { severity: 'error', span: { file: 'apps/media/plex/app/helmrelease.yaml', start: 0, end: 1 } },
  ];
  const neighbour = (like?: string) => {
    const answer = newApp(modelOf(repository), { ...navidrome, like }, flaws);
    return answer.ok ? answer.app.neighbour.name : answer.reason;
  };
  expect([neighbour(), neighbour('plex')]).toEqual(['sonarr', 'plex']);
});

describe('another neighbour', () => {
  test('is copied with its extra objects when it is asked for', () => {
    const { files, neighbour } = made({ ...navidrome, like: 'sonarr' });
    expect(neighbour.name).toBe('sonarr');
    expect(String(files.get(`${folder}/app/dashboard.yaml`))).toContain('name: navidrome-dashboard');
  });

  test('may lie in another area: its paths, namespace and entry become those of the area', () => {
    const { files, entries, neighbour } = made({ name: 'quake', area: 'games', like: 'plex' });
    expect(neighbour.area).toBe('apps/media');
    expect(String(files.get('apps/games/quake/ks.yaml'))).toContain('path: ./apps/games/quake/app\n');
    expect(String(files.get('apps/games/quake/ks.yaml'))).toContain('targetNamespace: games\n');
    expect(entries).toEqual([{ file: 'apps/games/kustomization.yaml', line: 5, text: './quake/ks.yaml' }]);
  });

  test('keeps the names of others that hold its own', () => {
    const texts = {
      ...repository,
      ...app('plex-meta', 'media'),
      'apps/media/kustomization.yaml':
        'resources:\n  - ./plex/ks.yaml\n  - ./plex-meta/ks.yaml\n  - ./sonarr/ks.yaml\n',
      'apps/media/plex/ks.yaml': `${repository['apps/media/plex/ks.yaml']}  dependsOn: [{name: plex-meta}]\n`,
    };
    const { files } = made({ ...navidrome, like: 'plex' }, texts);
    expect(String(files.get(`${folder}/ks.yaml`))).toContain('dependsOn: [{name: plex-meta}]');
  });
});

test('Flux applies what is made', () => {
  const { files } = made(navidrome);
  const texts = Object.fromEntries([...files].map(([path, content]) => [path, String(content)]));
  const names = modelOf({ ...repository, ...texts }).clusters.flatMap(({ objects }) =>
    objects
      .filter(({ id }) => id.name.startsWith('navidrome'))
      .map(({ id }) => `${id.kind}/${id.namespace}/${id.name}`),
  );
  expect(names).toEqual([
    'Kustomization/flux-system/navidrome',
    'HelmRelease/media/navidrome',
    'ExternalSecret/media/navidrome',
  ]);
});

test('where Flux lists the files of a folder itself, no entry is needed', () => {
  const texts = {
    'flux/ks.yaml': repository['flux/ks.yaml']!,
    ...Object.fromEntries(
      ['plex', 'sonarr'].map((name) => [
        `apps/media/${name}/${name}.yaml`,
        `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ${name}, namespace: media}\nspec: {chart: {spec: {chart: app-template}}}\n`,
      ]),
    ),
  };
  const { files, entries } = made(navidrome, texts);
  expect(entries).toEqual([]);
  expect([...files.keys()]).toEqual([`${folder}/navidrome.yaml`]);
});
