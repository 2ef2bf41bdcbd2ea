import { existsSync } from 'node:fs';
import { buildRepository } from '@hops/flux';
import { buildModel } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { whereDoesItBelong } from '@hops/where';
import { describe, expect, test } from 'vitest';
import { corpusQuestions, exampleQuestions } from './questions.ts';
import { corpus, example, modelOf, ranks } from './support.ts';

const real = Object.entries(corpusQuestions).filter(([name]) => existsSync(`${corpus}/${name}`));
if (real.length === 0)
  console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

describe('the rank of the right place', () => {
  test('in the example', async () => {
    expect(ranks(await modelOf(example), exampleQuestions)).toEqual({
      'add a media app with NFS': 1,
      '${MEDIA_SERVER}': 1,
      'change the address of the media server': 1,
      'add a postgres database for an app': 1,
      'add a dashboard to grafana': 1,
      'upgrade the app-template chart': 1,
      'change a kernel sysctl on the talos nodes': 1,
      'rotate the secret of romm': 1,
      'back up the volumes of all apps more often': 1,
      "dependency 'storage/volsync' is not ready": 1,
    });
  });

  test.for(real)('in %s', async ([name, questions]) => {
    const expected = questions.map(([question]) => [question, 1]);
    expect(ranks(await modelOf(`${corpus}/${name}`), questions)).toEqual(Object.fromEntries(expected));
  });
});

describe('a new app', async () => {
  const answer = whereDoesItBelong(await modelOf(example), 'add a media app with NFS');

  test('is added to the list of its area', () => {
    expect(answer.places).toEqual([
      {
        file: 'kubernetes/apps/media/kustomization.yaml',
        line: 9,
        why: 'The question names the area media.',
        advice: 'Add ./NAME/ks.yaml to resources here.',
      },
    ]);
  });

  test('has a neighbour of the area that mounts NFS too', () => {
    expect(answer.neighbour?.file).toMatch(
      /^kubernetes\/apps\/media\/(plex|qbittorrent|radarr|sonarr)\/ks\.yaml$/,
    );
    expect(answer.neighbour?.why).toBe('It lies in media and has an NFS mount.');
  });

  test('keeps all invariants', () => {
    expect(answer.invariants.map(({ name }) => name)).toEqual([
      'FluxWiring',
      'PlaceholderDiscipline',
      'StorageFirst',
      'GitOpsAuthority',
    ]);
  });

  test("comes with commands, the repository's own among them, and with a document", () => {
    expect(answer.before).toEqual(['hops check']);
    expect(answer.after).toEqual(['hops check', 'hops diff', 'task kubernetes:kubeconform']);
    expect(answer.document).toBeDefined();
  });
});

test('the first app that a question names is the one to change', async () => {
  const { places } = whereDoesItBelong(await modelOf(example), 'make plex depend on mariadb');
  expect(places.map(({ file }) => file)).toEqual([
    'kubernetes/apps/media/plex/ks.yaml',
    'kubernetes/apps/databases/mariadb/ks.yaml',
  ]);
});

test('a file that no build reads is changed in Git, and applied by its own tool', async () => {
  const { invariants } = whereDoesItBelong(await modelOf(example), 'talosconfig/talconfig.yaml');
  expect(invariants).toEqual([
    {
      name: 'GitOpsAuthority',
      sentence: 'Flux does not build talosconfig/talconfig.yaml: commit it, then run the tool that reads it.',
    },
  ]);
});

test.for(['', 'hello how are you', '${', '(', 'x'.repeat(10_000)])(
  'nothing fits words that are nowhere: %#',
  async (question) => {
    expect(whereDoesItBelong(await modelOf(example), question)).toEqual({
      question,
      places: [],
      invariants: [],
      before: [],
      after: [],
    });
  },
);

test('no kind and no name that YAML allows stops the answer', () => {
  const snapshot = memorySnapshot({
    'flux/odd.yaml': 'apiVersion: v1\nkind: "Odd(Kind"\nmetadata: {name: "[odd", namespace: odd}\n',
  });
  const excludes = (ignore?: string) => sourceIgnore(snapshot, ignore);
  const model = buildModel(buildRepository(snapshot, { path: 'flux', excludes }));
  expect(whereDoesItBelong(model, 'odd kind').places.map(({ file }) => file)).toEqual(['flux/odd.yaml']);
});
