import { clusterWithRomm } from '../example-cluster.ts';
import type { Documentation } from '../rule.ts';

/** What is said of the comments that silence findings. */
export const ignoreDocumentation: Readonly<Record<'stale-ignore', Documentation>> = {
  'stale-ignore': {
    severity: 'warning',
    title: 'A hops-ignore comment that silences nothing',
    text: `\`# hops-ignore: CODE reason\` keeps a finding back, at its own line or, standing alone, at the line below. It needs the
code and a reason, so that whoever reads it later can tell whether it still holds.

Give the code and the reason; remove the comment when the finding is gone.`,
    wrong: {
      files: clusterWithRomm(`  values:
    persistence:
      data:
        existingClaim: romm-data # hops-ignore: missing-claim
`),
      findings: ['clusters/home/romm.yaml:9:34'],
    },
    right: {
      files: clusterWithRomm(`  values:
    persistence:
      data:
        # hops-ignore: missing-claim restored by hand before the first start
        existingClaim: romm-data
`),
      findings: [],
    },
  },
};
