import fc from 'fast-check';
import { mapping, scalar, text, tree, type Tree } from './tree.ts';

/** An object as a file holds it, with what others say to mean it. */
export interface GeneratedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly rest: Readonly<Record<string, Tree>>;
  readonly metadata: Readonly<Record<string, Tree>>;
}

/** Few names, so that objects meet. */
export const name: fc.Arbitrary<string> = fc.constantFrom('web', 'db', 'cache');

/** Few namespaces. */
export const namespace: fc.Arbitrary<string> = fc.constantFrom('default', 'apps', 'infra');

const IMAGES = [
  'nginx',
  'nginx:1.27',
  'ghcr.io/org/app:v1',
  'ghcr.io/org/app@sha256:24a0c4b4',
  'reg:5000/db',
  'db:1@sha256:ab',
];

/** An image reference. */
export const image: fc.Arbitrary<string> = fc.constantFrom(...IMAGES);

const LABEL_KEYS = ['app', 'tier', 'app.kubernetes.io/name'];

/** Labels, annotations or selectors. */
export const labels: fc.Arbitrary<Readonly<Record<string, string>>> = fc.dictionary(
  fc.constantFrom(...LABEL_KEYS),
  fc.oneof({ arbitrary: fc.constantFrom('web', 'db', 'x'), weight: 4 }, { arbitrary: text, weight: 1 }),
  { maxKeys: 2 },
);

/** A record whose every field may be missing. */
export function some<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<
  Readonly<Record<string, Tree>>
> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Readonly<Record<string, Tree>>>;
}

/** A short list. */
export function list(item: fc.Arbitrary<Tree>): fc.Arbitrary<readonly Tree[]> {
  return fc.array(item, { maxLength: 3 });
}

const keyReference = fc.record({ name, key: fc.constantFrom('a', 'b') });

const environment = fc.oneof(
  fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: fc.oneof(text, fc.constant('$(VAR) and $(A)')) }),
  fc.record({ name: fc.constantFrom('A', 'D'), valueFrom: fc.record({ secretKeyRef: keyReference }) }),
  fc.record({ name: fc.constantFrom('B', 'E'), valueFrom: fc.record({ configMapKeyRef: keyReference }) }),
);

/** A container. */
export const container: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.constantFrom('app', 'side', 'web'),
    some({
      image,
      env: list(environment),
      envFrom: list(
        fc.oneof(
          fc.record({ configMapRef: fc.record({ name }) }),
          fc.record({ secretRef: fc.record({ name }) }),
        ),
      ),
      args: list(text),
      command: list(scalar),
      ports: list(
        fc.oneof(
          fc.record({ containerPort: fc.constantFrom(80, 443) }),
          fc.record({
            containerPort: fc.constantFrom(80, 53),
            protocol: fc.constantFrom('TCP', 'UDP'),
            name: text,
          }),
        ),
      ),
      volumeMounts: list(
        fc.record({ name: fc.constantFrom('data', 'config'), mountPath: fc.constantFrom('/a', '/b') }),
      ),
      resources: fc.record({
        limits: fc.dictionary(fc.constantFrom('cpu', 'memory'), scalar, { maxKeys: 2 }),
      }),
    }),
  )
  .map(([called, rest]) => ({ name: called, ...rest }));

/** A volume. */
export const volume: fc.Arbitrary<Tree> = fc.oneof(
  fc.record({ name: fc.constantFrom('data', 'config'), configMap: fc.record({ name }) }),
  fc.record({ name: fc.constantFrom('data', 'config'), secret: fc.record({ secretName: name }) }),
  fc.record({
    name: fc.constantFrom('data', 'config'),
    persistentVolumeClaim: fc.record({ claimName: name }),
  }),
  fc.record({ name: fc.constantFrom('data', 'config'), emptyDir: fc.constant({}) }),
  fc.record({
    name: fc.constant('all'),
    projected: fc.record({ sources: list(fc.record({ configMap: fc.record({ name }) })) }),
  }),
);

/** What a pod's template holds. */
export const podSpec: fc.Arbitrary<Readonly<Record<string, Tree>>> = some({
  containers: list(container),
  initContainers: list(container),
  volumes: list(volume),
  serviceAccountName: name,
  imagePullSecrets: list(fc.record({ name })),
  hostAliases: list(fc.record({ ip: fc.constantFrom('10.0.0.1', '10.0.0.2'), hostnames: list(text) })),
  tolerations: list(fc.record({ key: fc.constantFrom('a', 'b'), operator: fc.constant('Exists') })),
  topologySpreadConstraints: list(
    fc.record({
      maxSkew: fc.constant(1),
      topologyKey: fc.constantFrom('zone', 'host'),
      labelSelector: fc.record({ matchLabels: labels }),
    }),
  ),
});

const template = fc.record({ metadata: some({ labels, annotations: labels }), spec: podSpec });

const workload = some({
  replicas: fc.constantFrom<Tree>(1, 3, null),
  selector: some({ matchLabels: labels }),
  template,
  strategy: fc.constantFrom<Tree>(
    { type: 'Recreate' },
    { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } },
  ),
});

const claim = fc.record({
  metadata: fc.record({ name: fc.constant('data') }),
  spec: some({ storageClassName: name }),
});

const backend = fc.record({
  service: fc.record({ name, port: fc.record({ number: fc.constantFrom(80, 443) }) }),
});

const subject = fc
  .tuple(
    fc.constantFrom('ServiceAccount', 'User'),
    fc.oneof(name, fc.constant('default')),
    fc.option(namespace),
  )
  .map(([kind, called, where]) => ({ kind, name: called, ...(where === null ? {} : { namespace: where }) }));

const roleRef = fc.record({
  apiGroup: fc.constant('rbac.authorization.k8s.io'),
  kind: fc.constantFrom('Role', 'ClusterRole'),
  name,
});

const data = some({
  data: fc.dictionary(fc.constantFrom('a', 'b', 'c.conf'), scalar, { maxKeys: 3 }),
  immutable: fc.boolean(),
});

type Body = fc.Arbitrary<Readonly<Record<string, Tree>>>;

function spec(body: fc.Arbitrary<Tree>): Body {
  return fc.record({ spec: body });
}

const KINDS: readonly (readonly [apiVersion: string, kind: string, body: Body])[] = [
  ['v1', 'ConfigMap', data],
  [
    'v1',
    'Secret',
    some({ stringData: labels, data: fc.constant<Tree>({ a: 'YQ==' }), type: fc.constant('Opaque') }),
  ],
  ['apps/v1', 'Deployment', spec(workload)],
  [
    'apps/v1',
    'StatefulSet',
    fc
      .tuple(workload, some({ serviceName: name, volumeClaimTemplates: list(claim) }))
      .map(([one, two]) => ({ spec: { ...one, ...two } })),
  ],
  ['apps/v1', 'DaemonSet', spec(workload)],
  [
    'batch/v1',
    'CronJob',
    spec(some({ schedule: text, jobTemplate: fc.record({ spec: fc.record({ template }) }) })),
  ],
  [
    'v1',
    'Service',
    spec(
      some({
        selector: labels,
        ports: list(fc.record({ port: fc.constantFrom(80, 443), protocol: fc.constantFrom('TCP', 'UDP') })),
      }),
    ),
  ],
  ['v1', 'Namespace', fc.constant({})],
  [
    'v1',
    'ServiceAccount',
    some({ imagePullSecrets: list(fc.record({ name })), secrets: list(fc.record({ name })) }),
  ],
  ['v1', 'PersistentVolumeClaim', spec(some({ volumeName: name, accessModes: list(text) }))],
  [
    'networking.k8s.io/v1',
    'Ingress',
    spec(
      some({
        rules: list(fc.record({ http: fc.record({ paths: list(fc.record({ path: text, backend })) }) })),
        tls: list(fc.record({ secretName: name })),
      }),
    ),
  ],
  ['networking.k8s.io/v1', 'NetworkPolicy', spec(some({ podSelector: some({ matchLabels: labels }) }))],
  [
    'rbac.authorization.k8s.io/v1',
    'Role',
    some({ rules: list(some({ resources: list(text), resourceNames: list(name) })) }),
  ],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', some({ rules: list(some({ verbs: list(text) })) })],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', some({ subjects: list(subject), roleRef })],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', some({ subjects: list(subject), roleRef })],
  [
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    spec(
      fc.record({
        scaleTargetRef: fc.record({
          apiVersion: fc.constant('apps/v1'),
          kind: fc.constantFrom('Deployment', 'StatefulSet'),
          name,
        }),
      }),
    ),
  ],
  [
    'policy/v1',
    'PodDisruptionBudget',
    spec(some({ selector: some({ matchLabels: labels }), minAvailable: scalar })),
  ],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', spec(tree)],
  [
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    spec(
      some({
        values: mapping,
        chartRef: fc.record({ kind: text, name }),
        valuesFrom: list(fc.record({ kind: fc.constantFrom('ConfigMap', 'Secret'), name })),
      }),
    ),
  ],
  [
    'example.com/v1',
    'Widget',
    spec(some({ containers: list(container), any: tree, list: list(mapping), template })),
  ],
  [
    'admissionregistration.k8s.io/v1',
    'ValidatingWebhookConfiguration',
    some({
      webhooks: list(
        fc.record({ name: text, clientConfig: fc.record({ service: fc.record({ name, namespace }) }) }),
      ),
    }),
  ],
];

const known = fc
  .constantFrom(...KINDS)
  .chain(([apiVersion, kind, body]) => body.map((rest) => ({ apiVersion, kind, rest })));

/** An object of a kind that kustomize knows something of, or of one it does not know. */
export const object: fc.Arbitrary<GeneratedObject> = fc
  .tuple(
    known,
    name,
    fc.option(namespace, { nil: undefined, freq: 3 }),
    some({ labels, annotations: labels }),
  )
  .map(([{ apiVersion, kind, rest }, called, where, metadata]) => ({
    apiVersion,
    kind,
    name: called,
    namespace: where,
    rest,
    metadata,
  }));

/** The object as a document. */
export function treeOf({
  apiVersion,
  kind,
  name: called,
  namespace: where,
  rest,
  metadata,
}: GeneratedObject): Tree {
  const place = where === undefined ? {} : { namespace: where };
  return { apiVersion, kind, metadata: { name: called, ...place, ...metadata }, ...rest };
}
