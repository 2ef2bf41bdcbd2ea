import { danglingFindings } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import type { Rule } from '../rule.ts';

export const danglingDependsOn: Rule<'dangling-depends-on'> = {
  code: 'dangling-depends-on',
  severity: 'error',
  title: 'dependsOn names what nothing makes',
  text: `A Kustomization waits for every Kustomization in its \`dependsOn\`, and a HelmRelease for every HelmRelease. One that
does not exist never becomes ready, so the one that waits is never applied.

Correct the name, add the namespace (it is the namespace of the object that waits unless given), or drop the entry.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: storage, namespace: flux-system}
spec: {path: ./storage, sourceRef: {kind: GitRepository, name: flux-system}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
  dependsOn:
    - name: storagee
`,
      'apps/kustomization.yaml': 'resources: []\n',
      'storage/kustomization.yaml': 'resources: []\n',
    }),
    findings: ['clusters/home/apps.yaml:13:13'],
  },
  check: (model) =>
    danglingFindings(model, 'depends on', 'dangling-depends-on', {
      field: 'dependsOn',
      consequence: 'Until then Flux does not apply the one that waits.',
    }),
};
