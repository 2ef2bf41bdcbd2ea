import type { DiffAnswer, FieldChange, FieldValue, ObjectChange, ObjectName } from '@hops/diff';

const release = 'apps/media/plex/app/helmrelease.yaml';
const owner = 'Kustomization/media/plex';

/** An object of the sample's cluster. */
export function sampleObject(kind: string, name: string, namespace: string = 'media'): ObjectName {
  return { cluster: 'main', group: '', kind, namespace, name };
}

function value(text: string, line: number, file: string = release): FieldValue {
  return { kind: 'text', text, step: 'written', file, line };
}

/** A field of the sample that changes, in line 31 unless told. */
export function sampleField(
  before: string,
  after: string,
  path: string = 'spec.values.tag',
  line: number = 31,
): FieldChange {
  return { change: 'changed', path, before: value(before, line), after: value(after, line) };
}

/** A HelmRelease of the sample with these fields. */
export function sampleChange(
  fields: readonly FieldChange[],
  object: ObjectName = sampleObject('HelmRelease', 'plex'),
): ObjectChange {
  return {
    change: 'changed',
    object,
    owner,
    before: { file: release, line: 5 },
    after: { file: release, line: 5 },
    fields,
  };
}

/** One of each kind of change. */
export const sampleDiff: DiffAnswer = {
  risks: [
    {
      risk: 'deleted',
      object: sampleObject('PersistentVolumeClaim', 'plex'),
      owner,
      effect: 'its volume goes with it',
      file: 'apps/media/plex/app/pvc.yaml',
      line: 4,
    },
    {
      risk: 'version',
      what: 'image',
      object: sampleObject('HelmRelease', 'plex'),
      owner,
      path: 'spec.values.image.tag',
      before: '1.41',
      after: '1.42',
      file: release,
      line: 31,
    },
  ],
  changes: [
    {
      change: 'added',
      object: sampleObject('ConfigMap', 'plex'),
      owner,
      after: { file: 'apps/media/plex/app/config.yaml', line: 4 },
    },
    sampleChange([
      sampleField('1.41', '1.42', 'spec.values.image.tag'),
      { change: 'added', path: 'spec.values.env.TZ', after: value('Europe/Berlin', 12) },
      { change: 'removed', path: 'spec.values.host', before: value('nas', 9, 'flux/vars/settings.yaml') },
      sampleField('a: 1\nb: 2\nc: 3\n', 'a: 1\nb: 4\nc: 3\n', 'spec.values.config', 40),
    ]),
    {
      ...sampleChange([
        {
          change: 'changed',
          path: 'data.token',
          before: { kind: 'secret', step: 'written', file: 'apps/media/plex/app/secret.yaml', line: 6 },
          after: { kind: 'secret', step: 'written', file: 'apps/media/plex/app/secret.yaml', line: 6 },
        },
      ]),
      object: sampleObject('Secret', 'plex'),
    },
    {
      change: 'removed',
      object: sampleObject('PersistentVolumeClaim', 'plex'),
      owner,
      before: { file: 'apps/media/plex/app/pvc.yaml', line: 4 },
    },
  ],
  notBuilt: [
    {
      cluster: 'main',
      owner: 'Kustomization/media/tautulli',
      side: 'after',
      reason: 'it cannot be built (hops check says why)',
    },
  ],
  notRendered: 1,
};

/** The answer where nothing differs. */
export const emptyDiff: DiffAnswer = { risks: [], changes: [], notBuilt: [], notRendered: 0 };
