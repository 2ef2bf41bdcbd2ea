import type { Model } from '@hops/model';
import type { Finding } from '@hops/text';
import { clusterWithApps } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isShellText } from '../shell.ts';
import { undefinedUses } from './undefined-placeholder.ts';

export const shellPlaceholder: Rule<'shell-placeholder'> = {
  code: 'shell-placeholder',
  severity: 'error',
  title: 'A shell variable that Flux would replace',
  text: `A script in a manifest speaks of its own \`\${variables}\`, but Flux replaces them before the script is applied: with
nothing, or, since Flux 2.9, with an error that stops the whole Kustomization.

Write \`$\${NAME}\` where the shell is meant, or keep Flux away from the object with the annotation
\`kustomize.toolkit.fluxcd.io/substitute: disabled\`.`,
  wrong: {
    files: clusterWithApps(
      `  postBuild: {substitute: {DOMAIN: example.com}}
`,
      {
        'apps/script.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: script, namespace: default}
data:
  backup.sh: |
    #!/bin/sh
    target=/backup
    tar -cf "\${target}/data.tar" /data
`,
      },
    ),
    findings: ['apps/script.yaml:8:14'],
  },
  check: (model) => scriptUses(model),
};

function scriptUses(model: Model): Finding<'shell-placeholder'>[] {
  return undefinedUses(model).flatMap(({ name, uses }) =>
    uses
      .filter((use) => isShellText(use.scalar.text))
      .map(({ span, kustomization }) =>
        finding({
          code: 'shell-placeholder',
          severity: 'error',
          message: `\${${name}} belongs to the script, but Flux replaces it, since Kustomization ${kustomization} substitutes here. Write $\${${name}}.`,
          span,
          fix: { title: `Write $\${${name}}`, edits: [{ span: { ...span, end: span.start }, text: '$' }] },
        }),
      ),
  );
}
