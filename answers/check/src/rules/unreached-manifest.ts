import type { Model } from '@hops/model';
import type { Finding, RelatedSpan } from '@hops/text';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { unreachedUnits, type Unreached } from '../unreached.ts';

export const unreachedManifest: Rule<'unreached-manifest'> = {
  code: 'unreached-manifest',
  severity: 'warning',
  title: 'A manifest that no kustomization reaches (FluxWiring)',
  text: `Flux applies what its kustomizations list, and nothing says so when an app or a file is missing from the list: it is
ignored in silence.

Add it to the \`resources\` of the kustomization beside it, or delete it. An entry that is commented out counts as meant so
and is only noted.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec: {path: ./apps, sourceRef: {kind: GitRepository, name: flux-system}}
`,
      'apps/kustomization.yaml': 'resources:\n  - ./web.yaml\n',
      'apps/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: default}\n',
      'apps/forgotten.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: forgotten, namespace: default}\n',
    }),
    findings: ['apps/forgotten.yaml:1:1'],
  },
  check: (model: Model) => unreachedUnits(model).map(report),
};

function report(unit: Unreached): Finding<'unreached-manifest'> {
  const { what, span, entry } = unit;
  const reason = reasonOf(unit);
  return finding({
    code: 'unreached-manifest',
    severity: reason.deliberate ? 'info' : 'warning',
    message: `No kustomization reaches ${what}: Flux ignores it. ${reason.advice}`,
    span,
    related: [reason.place],
    fix:
      reason.deliberate || entry === undefined
        ? undefined
        : { title: 'List it in resources', edits: [entry] },
  });
}

interface Reason {
  readonly advice: string;
  readonly place: RelatedSpan;
  /** Whether somebody seems to have meant it so. */
  readonly deliberate: boolean;
}

function reasonOf({ commented, replacedBy, component, owner }: Unreached): Reason {
  if (commented) {
    const place = { span: commented, message: 'commented out here' };
    return { advice: `Its entry is commented out in ${commented.file}.`, place, deliberate: true };
  }
  if (replacedBy) {
    const place = { span: replacedBy, message: 'built from here' };
    return { advice: 'Another file makes the same object: delete it.', place, deliberate: true };
  }
  if (component) {
    const place = { span: owner, message: 'the kustomization above it' };
    return { advice: 'It is a component that nothing takes up.', place, deliberate: true };
  }
  const place = { span: owner, message: 'this kustomization does not list it' };
  return { advice: `Add it to ${owner.file}, or delete it.`, place, deliberate: false };
}
