import { danglingReferences, describe, nearestName } from '../dangling.ts';
import { clusterWithRomm } from '../example-cluster.ts';
import { finding, replaceFix } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const missingClaim: Rule<'missing-claim'> = {
  code: 'missing-claim',
  severity: 'error',
  title: 'A claim that nobody makes (StorageFirst)',
  text: `A pod that mounts a PersistentVolumeClaim stays \`Pending\` until the claim exists in its namespace.

Make the claim: a \`PersistentVolumeClaim\` in the app's folder, or the component that makes it for every app. Where the
name differs from the one that is made, correct it.`,
  wrong: {
    files: clusterWithRomm(`  values:
    persistence:
      data:
        existingClaim: romm-data
`),
    findings: ['clusters/home/romm.yaml:9:24'],
  },
  check: (model) =>
    danglingReferences(model, 'mounts claim').map(({ cluster, reference: { from, to, span } }) => {
      const near = nearestName(cluster, to);
      const advice = near === undefined ? 'Make the claim, or correct the name.' : `Did you mean ${near}?`;
      return finding({
        code: 'missing-claim',
        severity: 'error',
        message: `${describe(from.id)} mounts the claim ${to.name}, which nothing in the repository makes in namespace ${to.namespace}: its pod stays Pending. ${advice}`,
        span,
        fix: near === undefined ? undefined : replaceFix(span, near),
      });
    }),
};
