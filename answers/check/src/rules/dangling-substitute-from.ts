import { danglingFindings } from '../dangling.ts';
import { clusterWithApps } from '../example-cluster.ts';
import type { Rule } from '../rule.ts';

export const danglingSubstituteFrom: Rule<'dangling-substitute-from'> = {
  code: 'dangling-substitute-from',
  severity: 'error',
  title: 'substituteFrom names a ConfigMap or Secret that nothing makes',
  text: `Before Flux applies a Kustomization it reads every ConfigMap and Secret in \`postBuild.substituteFrom\`, always from the
Kustomization's own namespace. One that is missing stops the Kustomization, unless it says \`optional: true\`.

Correct the name, make the object in that namespace, or mark the entry optional.`,
  wrong: {
    files: clusterWithApps(
      `  postBuild:
    substituteFrom:
      - kind: ConfigMap
        name: cluster-setings
`,
      {
        'clusters/home/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: cluster-settings, namespace: flux-system}
data: {TIMEZONE: Europe/Berlin}
`,
        'apps/kustomization.yaml': 'resources: []\n',
      },
    ),
    findings: ['clusters/home/apps.yaml:10:15'],
  },
  check: (model) =>
    danglingFindings(model, 'substitutes from', 'dangling-substitute-from', {
      field: 'substituteFrom',
      consequence: 'Until then Flux does not apply the Kustomization.',
    }),
};
