import { describe, expect, test } from 'vitest';
import { deployment, externalSecret, podWith, secretsOf } from './repository.ts';

const fetched = externalSecret('  dataFrom: [{extract: {key: romm}}]\n');

function steps(...manifests: readonly string[]): string[] {
  return secretsOf(...manifests).flatMap(({ refresh }) => refresh.map(({ text }) => text));
}

describe('the steps to refresh a Secret', () => {
  test('begin in the store, where it is fetched from one', () => {
    const [secret] = secretsOf(fetched);
    expect(secret?.refresh).toEqual([
      { text: 'Change the item romm in ClusterSecretStore onepassword.' },
      {
        text: 'Wait up to 12h, or have it fetched now.',
        command: 'kubectl annotate externalsecret romm -n games force-sync=$(date +%s) --overwrite',
      },
    ]);
  });

  test('say where it is not fetched again by itself', () => {
    expect(steps(fetched.replace('12h', '"0"'))).toContain(
      'It is not fetched again by itself: have it fetched.',
    );
  });

  test('begin with sops, where a file is encrypted', () => {
    const [secret] = secretsOf(
      'apiVersion: v1\nkind: Secret\nmetadata: {name: romm, namespace: games}\nstringData: {A: x}\nsops: {version: 3.9.0}\n',
    );
    expect(secret?.refresh.map(({ command }) => command)).toEqual([
      'sops flux/0.yaml',
      'flux -n flux-system reconcile kustomization flux-system --with-source',
    ]);
  });

  test.for([
    ['{}', 'Restart the pods of Deployment games/romm.'],
    ['{reloader.stakater.com/auto: "true"}', 'Reloader restarts the pods of Deployment games/romm.'],
    [
      '{secret.reloader.stakater.com/reload: "a, romm"}',
      'Reloader restarts the pods of Deployment games/romm.',
    ],
    ['{secret.reloader.stakater.com/reload: other}', 'Restart the pods of Deployment games/romm.'],
  ] as const)('end with the pods that read it: %s', ([annotations, last]) => {
    expect(steps(fetched, deployment(podWith('romm'), annotations)).at(-1)).toBe(last);
  });

  test('end with Flux, where it substitutes with it', () => {
    const kustomization = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: games}
spec: {path: ./apps, sourceRef: {kind: GitRepository, name: x}, postBuild: {substituteFrom: [{kind: Secret, name: romm}]}}
`;
    expect(secretsOf(fetched, kustomization)[0]?.refresh.at(-1)).toEqual({
      text: 'Kustomization games/apps takes it at its next interval, or now.',
      command: 'flux -n games reconcile kustomization apps',
    });
  });
});
