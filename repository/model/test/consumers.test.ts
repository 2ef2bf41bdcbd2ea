import { describe, expect, test } from 'vitest';
import { clusterOf, release } from './model.ts';

/** What the objects read of Secrets: `namespace/name key → found|missing|unknown`. */
function readsOf(...manifests: readonly string[]): string[] {
  const files = manifests.map((text, index) => [`flux/${index}.yaml`, text] as const);
  return clusterOf(Object.fromEntries(files))
    .references.filter(({ kind }) => kind.startsWith('reads '))
    .map(({ to, key, resolution }) => `${to.namespace}/${to.name} ${key ?? '*'} → ${resolution.kind}`);
}

function object(apiVersion: string, kind: string, name: string, more: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: games}\n${more}\n`;
}

const deployment = (pod: string) =>
  object('apps/v1', 'Deployment', 'romm', `spec: {template: {spec: ${pod}}}`);
const secret = object('v1', 'Secret', 'romm', 'stringData: {A: x}');

describe('a pod reads a Secret', () => {
  test.for([
    ['{containers: [{envFrom: [{secretRef: {name: romm}}]}]}', '*'],
    ['{containers: [{env: [{name: X, valueFrom: {secretKeyRef: {name: romm, key: A}}}]}]}', 'A'],
    ['{volumes: [{name: x, secret: {secretName: romm}}]}', '*'],
    ['{volumes: [{name: x, secret: {secretName: romm, items: [{key: A, path: a}]}}]}', 'A'],
    ['{volumes: [{name: x, projected: {sources: [{secret: {name: romm}}]}}]}', '*'],
    ['{imagePullSecrets: [{name: romm}]}', '*'],
  ] as const)('by %s', ([pod, key]) => {
    expect(readsOf(deployment(pod), secret)).toEqual([`games/romm ${key} → found`]);
  });

  test('or a monitor, by a selector of name and key', () => {
    const monitor = object(
      'monitoring.coreos.com/v1',
      'ServiceMonitor',
      'x',
      'spec: {endpoints: [{bearerTokenSecret: {name: romm, key: A}}]}',
    );
    expect(readsOf(monitor, secret)).toEqual(['games/romm A → found']);
  });

  test('that nothing makes', () => {
    expect(readsOf(deployment('{imagePullSecrets: [{name: rom}]}'))).toEqual(['games/rom * → missing']);
  });
});

describe('the values of a chart read a Secret', () => {
  const values = (chart: string, text: string) => release('romm', chart, `  values: ${text}\n`);

  test.for([
    ['app-template', '{controllers: {a: {containers: {b: {envFrom: [{secretRef: {name: romm}}]}}}}}', '*'],
    ['app-template', '{controllers: {a: {containers: {b: {envFrom: [{secret: romm}]}}}}}', '*'],
    [
      'app-template',
      '{controllers: {a: {containers: {b: {env: {X: {valueFrom: {secretKeyRef: {name: romm, key: A}}}}}}}}}',
      'A',
    ],
    ['app-template', '{persistence: {x: {type: secret, name: romm}}}', '*'],
    ['app-template', '{persistence: {x: {type: secret, name: "{{ .Release.Name }}"}}}', '*'],
    ['mariadb', '{auth: {existingSecret: romm}}', '*'],
    ['grafana', '{envFromSecret: romm}', '*'],
  ] as const)('of %s by %s', ([chart, text, key]) => {
    expect(readsOf(values(chart, text), secret)).toEqual([`games/romm ${key} → found`]);
  });

  test.for([
    '{useExistingSecret: true}',
    '{auth: {enabled: false, existingSecret: romm}}',
    '{secrets: {own: {stringData: {}}}, controllers: {a: {envFrom: [{secret: own}]}}}',
    '{configMaps: {own: {data: {}}}, controllers: {a: {envFrom: [{configMap: own}]}}}',
  ])('not by %s', (text) => {
    expect(readsOf(values('app-template', text))).toEqual([]);
  });
});

describe('a ConfigMap is read', () => {
  const configMap = object('v1', 'ConfigMap', 'romm', 'data: {A: x}');
  const appTemplate = (text: string) => release('romm', 'app-template', `  values: ${text}\n`);

  test.for([
    [deployment('{containers: [{envFrom: [{configMapRef: {name: romm}}]}]}'), '*'],
    [
      deployment('{containers: [{env: [{name: X, valueFrom: {configMapKeyRef: {name: romm, key: A}}}]}]}'),
      'A',
    ],
    [deployment('{volumes: [{name: x, configMap: {name: romm, items: [{key: A, path: a}]}}]}'), 'A'],
    [deployment('{volumes: [{name: x, projected: {sources: [{configMap: {name: romm}}]}}]}'), '*'],
    [appTemplate('{persistence: {x: {type: configMap, name: romm}}}'), '*'],
    [appTemplate('{controllers: {a: {envFrom: [{configMap: romm}]}}}'), '*'],
  ] as const)('by %s', ([reader, key]) => {
    expect(readsOf(reader, configMap)).toEqual([`games/romm ${key} → found`]);
  });

  test('that app-template makes, or Kubernetes, or nothing', () => {
    const own =
      '{configMaps: {settings: {data: {}}}, persistence: {x: {type: configMap, name: romm-settings}}}';
    expect(readsOf(appTemplate(own))).toEqual(['games/romm-settings * → found']);
    expect(readsOf(deployment('{volumes: [{configMap: {name: kube-root-ca.crt}}]}'))).toEqual([
      'games/kube-root-ca.crt * → unknown',
    ]);
    expect(readsOf(deployment('{volumes: [{configMap: {name: rom}}]}'))).toEqual(['games/rom * → missing']);
  });
});

test('a read key has the place where it is written; one that is left out has none', () => {
  const text = `${deployment('{volumes: [{secret: {secretName: romm, items: [{key: A, path: a}]}}]}')}---
${release('romm', 'x', '  valuesFrom: [{kind: Secret, name: romm}]\n')}`;
  const { references } = clusterOf({ 'flux/a.yaml': text });
  const keys = references.filter(({ key }) => key !== undefined);
  expect(keys.map(({ key, keySpan }) => [key, keySpan && text.slice(keySpan.start, keySpan.end)])).toEqual([
    ['values.yaml', undefined],
    ['A', 'A'],
  ]);
});

describe('Flux reads a Secret', () => {
  test('to decrypt, and to fetch a source', () => {
    const kustomization = object(
      'kustomize.toolkit.fluxcd.io/v1',
      'Kustomization',
      'apps',
      'spec: {path: ./apps, sourceRef: {kind: GitRepository, name: y}, decryption: {provider: sops, secretRef: {name: age}}}',
    );
    const source = object(
      'source.toolkit.fluxcd.io/v1',
      'GitRepository',
      'x',
      'spec: {secretRef: {name: key}}',
    );
    expect(readsOf(kustomization, source)).toEqual(['games/age * → missing', 'games/key * → missing']);
  });
});

describe('a Secret may be made', () => {
  const reads = (name: string) => deployment(`{imagePullSecrets: [{name: ${name}}]}`);

  test.for([
    ['cert-manager.io/v1', 'Certificate', 'x', 'spec: {secretName: tls}', 'tls → found'],
    ['postgresql.cnpg.io/v1', 'Cluster', 'pg', '', 'pg-app → found'],
    ['example.org/v1', 'VirtualKey', 'x', 'spec: {secretName: llm-key}', 'llm-key → unknown'],
    [
      'example.org/v1',
      'Client',
      'x',
      'spec: {clientSecretRef: {create: true, name: oidc}}',
      'oidc → unknown',
    ],
  ] as const)('by a controller: %s %s', ([apiVersion, kind, name, spec, expected]) => {
    const wanted = expected.split(' ')[0]!;
    expect(readsOf(object(apiVersion, kind, name, spec), reads(wanted))).toEqual([
      `games/${expected.replace(' →', ' * →')}`,
    ]);
  });

  test('by Reflector, which copies it to other namespaces', () => {
    const copied = `apiVersion: v1\nkind: Secret\nmetadata: {name: shared, namespace: other, annotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: "true"}}\n`;
    expect(readsOf(copied, reads('shared'))).toEqual(['games/shared * → unknown']);
  });
});

test('a cluster-wide issuer reads in the namespace of cert-manager', () => {
  const manager = release('cert-manager', 'cert-manager').replace('namespace: games', 'namespace: security');
  const issuer = `apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: acme}
spec: {acme: {privateKeySecretRef: {name: account}, solvers: [{dns01: {cloudflare: {apiTokenSecretRef: {name: cf, key: token}}}}]}}
`;
  expect(readsOf(manager, issuer)).toEqual(['security/cf token → missing']);
});
