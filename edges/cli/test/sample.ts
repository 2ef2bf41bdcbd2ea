import type { CheckAnswer, Summary } from '@hops/check';
import type { Finding, Severity, Span } from '@hops/text';
import type { OutputContext } from '../src/check-output/context.ts';
import { checkReport } from '../src/report/check-report.ts';
import type { CheckReport } from '../src/report/report.ts';
import { colours } from '../src/terminal/colours.ts';

/** The files that the sample findings stand in. */
const sampleFiles: Readonly<Record<string, string>> = {
  'apps/media/plex/app/kustomization.yaml': `---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ./helmrelease.yaml
  - ./pvc.yaml
`,
  'apps/media/plex/ks.yaml': `---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: plex
spec:
  path: ./apps/media/plex/app
  dependsOn:
    - name: volsnyc
`,
  'apps/media/plex/app/token.yaml': `apiVersion: v1
kind: Secret
stringData:
  token: hunter2
`,
};

/** The span of a text in one of the sample files. */
function spanOfText(file: string, text: string): Span {
  const start = sampleFiles[file]!.indexOf(text);
  return { file, start, end: start + text.length };
}

/** A finding of the sample, with what a test leaves open. */
export function sampleFinding(part: Partial<Finding> = {}): Finding {
  return {
    code: 'kustomize-missing-resource',
    severity: 'error',
    message: 'resources names ./pvc.yaml, which does not exist. Add the file, or remove the entry.',
    span: spanOfText('apps/media/plex/app/kustomization.yaml', './pvc.yaml'),
    related: [],
    ...part,
  };
}

/** The three findings of the sample: one with a related place, one with a fix, one about a secret. */
export const sampleFindings: readonly Finding[] = [
  sampleFinding({
    related: [
      {
        span: spanOfText('apps/media/plex/ks.yaml', './apps/media/plex/app'),
        message: 'this Kustomization builds it',
      },
    ],
  }),
  sampleFinding({
    code: 'dangling-depends-on',
    severity: 'warning',
    message:
      'Kustomization flux-system/plex waits for flux-system/volsnyc, which is not there. Did you mean volsync?',
    span: spanOfText('apps/media/plex/ks.yaml', 'volsnyc'),
    fix: {
      title: 'Replace volsnyc by volsync',
      edits: [{ span: spanOfText('apps/media/plex/ks.yaml', 'volsnyc'), text: 'volsync' }],
    },
  }),
  sampleFinding({
    code: 'plain-secret',
    severity: 'info',
    message:
      'Secret media/token holds its values in plain text. Encrypt the file with SOPS, or use an ExternalSecret.',
    span: spanOfText('apps/media/plex/app/token.yaml', 'token: hunter2'),
  }),
];

const sampleSummary: Omit<Summary, 'findings'> = {
  files: 1597,
  clusters: [
    {
      name: 'main',
      path: 'clusters/main',
      declaredBy: 'FluxInstance',
      kustomizations: 43,
      kustomizationsNotBuilt: 2,
      helmReleases: 71,
      helmReleasesNotRendered: 71,
      externalSecrets: 38,
      objects: 1512,
      placeholders: 12,
    },
  ],
  silenced: 0,
  unknowns: [
    { cluster: 'main', what: 'objects of HelmReleases', reason: 'charts are not rendered yet', count: 71 },
    { cluster: 'main', what: 'values of placeholders', reason: 'they come from a secret store', count: 9 },
    {
      cluster: 'main',
      what: 'keys of Secret cluster-secrets',
      reason: 'they come from a secret store',
      count: 4,
    },
  ],
};

/** An answer with these findings. */
export function sampleAnswer(findings: readonly Finding[]): CheckAnswer {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return { findings, summary: { ...sampleSummary, findings: counts } };
}

/** A report with these findings. */
export function sampleReport(findings: readonly Finding[] = sampleFindings): CheckReport {
  return checkReport(sampleAnswer(findings), (file) => sampleFiles[file]);
}

/** Plain text without a limit, in the repository's folder. */
export const plain: OutputContext = {
  colours: colours({ env: {}, isTerminal: false }),
  width: Infinity,
  all: false,
  folder: '',
  version: '0.1.0',
  elapsed: 420,
};
