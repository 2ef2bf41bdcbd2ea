import { danglingFindings } from '../dangling.ts';
import { clusterWithRomm } from '../example-cluster.ts';
import type { Rule } from '../rule.ts';

export const danglingValuesFrom: Rule<'dangling-values-from'> = {
  code: 'dangling-values-from',
  severity: 'error',
  title: 'valuesFrom names a ConfigMap or Secret that nothing makes',
  text: `A HelmRelease merges the values of every entry in \`spec.valuesFrom\`, read from the release's own namespace. A missing one
stops the release, unless it says \`optional: true\`.

A name made by a configMapGenerator gets a hash suffix: let a \`nameReference\` configuration follow it, or set
\`disableNameSuffixHash\`.`,
  wrong: {
    files: clusterWithRomm(`  valuesFrom:
    - kind: ConfigMap
      name: romm-values
`),
    findings: ['clusters/home/romm.yaml:8:13'],
  },
  check: (model) =>
    danglingFindings(model, 'values from', 'dangling-values-from', {
      field: 'valuesFrom',
      consequence: 'Until then Flux does not install the release.',
    }),
};
