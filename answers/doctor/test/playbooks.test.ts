import { diagnose, diagnoseText, type Diagnosis } from '@hops/doctor';
import type { Model } from '@hops/model';
import { describe, expect, test } from 'vitest';
import {
  dumpOf,
  exampleModel,
  listText,
  pendingPod,
  reconciled,
  resource,
  waitingPod,
  warning,
} from './cluster.ts';

type Resource = ReturnType<typeof resource>;

const diagnosed = (git: Model, ...items: readonly Resource[]): readonly Diagnosis[] =>
  diagnose(git, dumpOf(listText(...items))).diagnoses;

/** Where a diagnosis points, without the folders that every app has. */
const evidenceOf = (diagnosis: Diagnosis | undefined): string[] =>
  (diagnosis?.evidence ?? []).map(({ place, message }) => {
    const file = place.file.replace(/^kubernetes\/(apps\/)?/, '');
    return `${file}:${place.line}:${place.column} ${message}`;
  });

const objectsOf = (diagnosis: Diagnosis | undefined): string[] =>
  (diagnosis?.hops ?? []).map(({ object }) => object);

const blocked = (name: string): Resource =>
  reconciled(
    'Kustomization',
    name,
    'DependencyNotReady',
    "dependency 'home-automation/mosquitto' is not ready",
  );

describe('Flux is stuck', () => {
  test('behind an ExternalSecret that fetches nothing: one diagnosis for all that wait', async () => {
    const pod = waitingPod('home-automation/mosquitto-0', 'ContainerCreating', '');
    const [diagnosis, ...others] = diagnosed(
      await exampleModel(),
      blocked('home-automation/zigbee2mqtt'),
      blocked('home-automation/frigate'),
      reconciled(
        'Kustomization',
        'home-automation/mosquitto',
        'HealthCheckFailed',
        "health check failed after 5m0s: timeout waiting for: [HelmRelease/home-automation/mosquitto status: 'InProgress']",
      ),
      reconciled(
        'HelmRelease',
        'home-automation/mosquitto',
        'InstallFailed',
        'Helm install failed: context deadline exceeded',
      ),
      pod,
      warning(pod, 'MountVolume.SetUp failed for volume "passwords" : secret "mosquitto-secret" not found'),
      reconciled(
        'ExternalSecret',
        'home-automation/mosquitto',
        'SecretSyncedError',
        'error processing spec.dataFrom[0].extract, err: item not found',
      ),
      reconciled('Kustomization', 'storage/volsync', 'Succeeded', 'Applied revision: main@sha1:0'),
    );
    expect(others).toEqual([]);
    expect(diagnosis?.code).toBe('secret-not-fetched');
    expect(objectsOf(diagnosis)).toEqual([
      'ExternalSecret home-automation/mosquitto',
      'Pod home-automation/mosquitto-0',
      'HelmRelease home-automation/mosquitto',
      'Kustomization home-automation/mosquitto',
      'Kustomization home-automation/zigbee2mqtt',
    ]);
    expect(diagnosis?.also).toEqual(['Kustomization home-automation/frigate']);
    expect(evidenceOf(diagnosis)).toEqual([
      'home-automation/mosquitto/app/externalsecret.yaml:22:14 the item mosquitto',
      'home-automation/mosquitto/app/externalsecret.yaml:6:9 what fetches it',
    ]);
    expect(diagnosis?.hops.at(-1)?.place).toEqual({
      file: 'kubernetes/apps/home-automation/zigbee2mqtt/ks.yaml',
      line: 14,
      column: 13,
    });
  });

  test('where Kustomizations wait for each other', async () => {
    const waits = (name: string, other: string): Resource =>
      reconciled('Kustomization', name, 'DependencyNotReady', `dependency '${other}' is not ready`);
    const [diagnosis, ...others] = diagnosed(
      await exampleModel(),
      waits('media/radarr', 'media/sonarr'),
      waits('media/sonarr', 'media/radarr'),
    );
    expect([diagnosis?.code, others]).toEqual(['dependency-cycle', []]);
  });

  test('on a path that its source does not hold', async () => {
    const git = await exampleModel({
      'kubernetes/apps/media/radarr/ks.yaml': ['media/radarr/app', 'media/radar/app'],
    });
    const message =
      'kustomization path not found: stat /tmp/kustomization-281/kubernetes/apps/media/radar/app: no such file or directory';
    const [diagnosis] = diagnosed(
      git,
      reconciled('Kustomization', 'media/radarr', 'ArtifactFailed', message),
    );
    expect(diagnosis?.code).toBe('missing-path');
    expect(evidenceOf(diagnosis)).toEqual([
      expect.stringMatching(/^media\/radarr\/ks\.yaml:\d+:9 the path$/),
    ]);
  });
});

describe('a substitution that fails', () => {
  const file = 'kubernetes/apps/home-automation/frigate/app/helmrelease.yaml';
  const message =
    'post build failed for \'HelmRelease/frigate\': envsubst error: variable substitution failed: variable not set (strict mode): "SECRET_DOMAINN"';

  test('leads to the placeholder and to the name that was meant', async () => {
    const git = await exampleModel({ [file]: ['${SECRET_DOMAIN}', '${SECRET_DOMAINN}'] });
    const [diagnosis] = diagnosed(
      git,
      reconciled('Kustomization', 'home-automation/frigate', 'BuildFailed', message),
    );
    expect(diagnosis?.message).toBe(
      'Kustomization home-automation/frigate cannot be substituted: nothing defines ${SECRET_DOMAINN}. Did you mean ${SECRET_DOMAIN}?',
    );
    expect(evidenceOf(diagnosis)).toEqual([
      'home-automation/frigate/app/helmrelease.yaml:58:30 ${SECRET_DOMAINN} is used here',
    ]);
    expect(evidenceOf(diagnoseText(git, message).diagnoses[0])).toEqual(evidenceOf(diagnosis));
  });
});

describe('a pod that does not start', () => {
  const missing = '0/3 nodes are available: persistentvolumeclaim "radar-data" not found.';

  test('for want of a claim leads to the line that mounts it and to the claim of nearly that name', async () => {
    const git = await exampleModel({
      'kubernetes/apps/media/radarr/app/helmrelease.yaml': [
        'existingClaim: radarr-data',
        'existingClaim: radar-data',
      ],
    });
    const [diagnosis] = diagnosed(git, pendingPod('media/radarr-abc', missing));
    expect(diagnosis?.message).toMatch(/does not have\. Did you mean radarr-data\?$/);
    expect(evidenceOf(diagnosis)).toEqual([
      'media/radarr/app/helmrelease.yaml:79:24 it is mounted here',
      'components/volsync/pvc.yaml:6:9 the claim radarr-data',
    ]);
  });

  test('for want of a claim that Git does not mount names the one that its app has, and who applies it', async () => {
    const message = missing.replace('radar-data', 'radarr-dta');
    const [near] = diagnosed(await exampleModel(), pendingPod('media/radarr-0', message));
    expect(near?.message).toMatch(/Did you mean radarr-data\?$/);
    expect(near?.steps[0]?.command).toBe('flux reconcile kustomization radarr -n media --with-source');
    const far = missing.replace('radar-data', 'something-else');
    const [only] = diagnosed(await exampleModel(), pendingPod('media/radarr-0', far));
    expect(only?.message).toMatch(/Did you mean radarr-data\?$/);
  });

  test('is told once with the others of its release', async () => {
    const pods = ['media/radarr-abc', 'media/radarr-def'].map((name) => pendingPod(name, missing));
    const [diagnosis, ...others] = diagnosed(await exampleModel(), ...pods);
    expect([diagnosis?.also, others]).toEqual([['Pod media/radarr-def'], []]);
  });

  test('for want of a volume leads to the claim and its storage class', async () => {
    const claim = resource('PersistentVolumeClaim', 'productivity/plane-broker', {
      status: { phase: 'Pending' },
    });
    const pod = {
      ...pendingPod('productivity/plane-broker-0', 'pod has unbound immediate PersistentVolumeClaims'),
      spec: { volumes: [{ persistentVolumeClaim: { claimName: 'plane-broker' } }] },
    };
    const [diagnosis, ...others] = diagnosed(await exampleModel(), pod, claim);
    expect([diagnosis?.code, others]).toEqual(['unbound-claim', []]);
    expect(evidenceOf(diagnosis)[0]).toBe('productivity/plane/app/pvc.yaml:12:21 the storage class');
  });

  test('for a share that cannot be mounted leads to its persistence entry', async () => {
    const pod = waitingPod('media/sonarr-abc', 'ContainerCreating', '');
    const failed =
      'MountVolume.SetUp failed for volume "media" : mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs 192.168.42.50:/volume1/media /var/lib/kubelet/pods/0/volumes/media\nOutput: mount.nfs: access denied by server';
    const [diagnosis] = diagnosed(await exampleModel(), pod, warning(pod, failed));
    expect(diagnosis?.code).toBe('nfs-mount');
    expect(evidenceOf(diagnosis)).toEqual([
      'media/sonarr/app/helmrelease.yaml:85:15 the path of the share',
      'media/sonarr/app/helmrelease.yaml:84:17 the server of the share',
    ]);
  });

  test('for its image leads to the tag', async () => {
    const message = 'Back-off pulling image "ghcr.io/home-operations/sonarr:4.0.19.3001"';
    const [diagnosis] = diagnosed(
      await exampleModel(),
      waitingPod('media/sonarr-abc', 'ImagePullBackOff', message),
    );
    expect(diagnosis?.code).toBe('image-pull');
    expect(evidenceOf(diagnosis)).toEqual(['media/sonarr/app/helmrelease.yaml:29:20 the image']);
  });

  test('because it crashes is told to read its log', async () => {
    const [diagnosis] = diagnosed(
      await exampleModel(),
      waitingPod('media/sonarr-abc', 'CrashLoopBackOff', 'back-off 5m0s restarting failed container=app'),
    );
    expect(diagnosis?.code).toBe('crash');
    expect(diagnosis?.steps[0]?.command).toBe('kubectl logs sonarr-abc -n media --previous');
  });
});

test('a message that several lines of Git explain names each line once', async () => {
  const [diagnosis] = diagnoseText(await exampleModel(), 'secret "plane-secret" not found').diagnoses;
  expect(evidenceOf(diagnosis)).toEqual([
    'productivity/plane/app/helmrelease.yaml:38:27 it is read here',
    'productivity/plane/app/helmrelease.yaml:45:25 it is read here',
    'productivity/plane/app/externalsecret.yaml:6:9 what makes it',
  ]);
});

test('a message that no pattern explains is said to be unknown', async () => {
  expect(diagnoseText(await exampleModel(), 'it hurts').diagnoses[0]?.code).toBe('unknown');
});
