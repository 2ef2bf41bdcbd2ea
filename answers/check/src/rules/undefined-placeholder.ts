import type { ClusterModel, Model, Placeholder } from '@hops/model';
import { suggest, type Finding } from '@hops/text';
import { clusterWithApps } from '../example-cluster.ts';
import { finding, replaceFix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isShellText } from '../shell.ts';

type Use = Placeholder['uses'][number];

export const undefinedPlaceholder: Rule<'undefined-placeholder'> = {
  code: 'undefined-placeholder',
  severity: 'error',
  title: 'A placeholder that nothing defines',
  text: `Flux replaces \`\${NAME}\` by a key of \`postBuild.substitute\` or of a ConfigMap or Secret in \`postBuild.substituteFrom\`.
Since Flux 2.9 a name that none of them has fails the whole Kustomization; before, it became empty text.

Correct the name, define it where the others are defined, or give it a default: \`\${NAME:=value}\`. Where a chart or a
script is meant to see the text as it is, write \`$\${NAME}\`.`,
  wrong: {
    files: clusterWithApps(
      `  postBuild: {substitute: {DOMAIN: example.com}}
`,
      {
        'apps/web.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: web, namespace: default}
data:
  host: web.\${DOMAINN}
`,
      },
    ),
    findings: ['apps/web.yaml:5:13'],
  },
  check: (model) =>
    undefinedUses(model).flatMap(({ cluster, name, uses }) => {
      const inText = uses.filter((use) => !isShellText(use.scalar.text));
      return inText.length === 0 ? [] : [report(cluster, name, inText)];
    }),
};

/** The uses of each placeholder that nothing defines, by cluster and name. */
export function undefinedUses(model: Model): { cluster: ClusterModel; name: string; uses: Use[] }[] {
  return model.clusters.flatMap((cluster) =>
    cluster.placeholders.flatMap(({ name, uses }) => {
      const missing = uses.filter(({ status }) => status === 'undefined');
      return missing.length === 0 ? [] : [{ cluster, name, uses: missing }];
    }),
  );
}

function report(cluster: ClusterModel, name: string, uses: readonly Use[]): Finding<'undefined-placeholder'> {
  const [first, ...others] = uses as [Use, ...Use[]];
  const near = suggest(name, definedNames(cluster, first.kustomization));
  const hint = near === undefined ? '' : ` Did you mean \${${near}}?`;
  return finding({
    code: 'undefined-placeholder',
    severity: 'error',
    message: `Nothing that Kustomization ${first.kustomization} substitutes with defines \${${name}}.${hint} Flux 2.9 fails the Kustomization; earlier versions put empty text here.`,
    span: first.span,
    related: others.map((use) => ({ span: use.span, message: `also used here, by ${use.kustomization}` })),
    fix: near === undefined ? undefined : replaceFix(nameSpan(first, name), near),
  });
}

function definedNames(cluster: ClusterModel, kustomization: string): string[] {
  return cluster.placeholders
    .filter(({ definitions }) =>
      definitions.some(({ kustomizations }) => kustomizations.includes(kustomization)),
    )
    .map(({ name }) => name);
}

function nameSpan({ span }: Use, name: string): Use['span'] {
  const start = span.start + '${'.length;
  return { ...span, start, end: start + name.length };
}
