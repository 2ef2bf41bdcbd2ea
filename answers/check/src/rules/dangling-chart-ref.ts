import { danglingFindings } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import type { Rule } from '../rule.ts';

export const danglingChartRef: Rule<'dangling-chart-ref'> = {
  code: 'dangling-chart-ref',
  severity: 'error',
  title: 'A HelmRelease takes its chart from a source that nothing makes',
  text: `A HelmRelease gets its chart through \`spec.chartRef\` or \`spec.chart.spec.sourceRef\`. Where no OCIRepository,
HelmRepository, GitRepository or HelmChart of that name exists, the release is never installed.

Correct the name, or name the namespace where the source lies in another one; or add the source.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/romm.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: romm, namespace: games}
spec:
  chartRef:
    kind: OCIRepository
    name: app-template
`,
      'clusters/home/source.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: app-template, namespace: flux-system}
spec: {url: oci://example.com/app-template}
`,
    }),
    findings: ['clusters/home/romm.yaml:7:11'],
  },
  check: (model) =>
    danglingFindings(model, 'chart', 'dangling-chart-ref', {
      field: 'chart reference',
      consequence: 'Until then Flux does not install the release.',
    }),
};
