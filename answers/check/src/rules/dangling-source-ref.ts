import { danglingFindings } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import type { Rule } from '../rule.ts';

export const danglingSourceRef: Rule<'dangling-source-ref'> = {
  code: 'dangling-source-ref',
  severity: 'error',
  title: 'sourceRef names a source that nothing makes',
  text: `A Kustomization is built from the files of its \`sourceRef\`. Without that source Flux has nothing to build, and says
\`Source artifact not found\`.

Correct the name or the kind, or name the namespace where the source lies in another one.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: apps}
spec:
  path: ./apps
  sourceRef:
    kind: GitRepository
    name: flux-system
`,
    }),
    findings: ['clusters/home/apps.yaml:8:11'],
  },
  check: (model) =>
    danglingFindings(model, 'source', 'dangling-source-ref', {
      field: 'sourceRef',
      consequence: 'Until then Flux has no files to build it from.',
    }),
};
