/** Fields that the API server refuses an object without, as paths below the object; `a|b` asks for one of them. */
type RequiredFields = readonly string[];

/**
 * What each kind needs, by `group/kind`: Flux's own kinds, External Secrets, the core kinds of workloads and storage.
 * Sources: the CRDs' `required` lists of fluxcd 2.9 and external-secrets 2.x, and Kubernetes' OpenAPI 1.34.
 */
export const requiredFields: Readonly<Record<string, RequiredFields>> = {
  'kustomize.toolkit.fluxcd.io/Kustomization': [
    'spec.interval',
    'spec.prune',
    'spec.sourceRef.kind',
    'spec.sourceRef.name',
  ],
  'helm.toolkit.fluxcd.io/HelmRelease': ['spec.interval', 'spec.chart.spec.chart|spec.chartRef.name'],
  'source.toolkit.fluxcd.io/GitRepository': ['spec.interval', 'spec.url'],
  'source.toolkit.fluxcd.io/OCIRepository': ['spec.interval', 'spec.url'],
  'source.toolkit.fluxcd.io/HelmRepository': ['spec.url'],
  'source.toolkit.fluxcd.io/Bucket': ['spec.interval', 'spec.bucketName', 'spec.endpoint'],
  'external-secrets.io/ClusterSecretStore': ['spec.provider'],
  'external-secrets.io/SecretStore': ['spec.provider'],
  'external-secrets.io/ClusterExternalSecret': ['spec.externalSecretSpec'],
  'external-secrets.io/PushSecret': ['spec.secretStoreRefs', 'spec.selector'],
  'apps/Deployment': ['spec.selector', 'spec.template.spec.containers'],
  'apps/StatefulSet': ['spec.selector', 'spec.template.spec.containers'],
  'apps/DaemonSet': ['spec.selector', 'spec.template.spec.containers'],
  'batch/Job': ['spec.template.spec.containers'],
  'batch/CronJob': ['spec.schedule', 'spec.jobTemplate.spec.template.spec.containers'],
  '/Pod': ['spec.containers'],
  '/PersistentVolumeClaim': ['spec.accessModes', 'spec.resources.requests.storage'],
  '/PersistentVolume': ['spec.accessModes', 'spec.capacity.storage'],
  'storage.k8s.io/StorageClass': ['provisioner'],
  'rbac.authorization.k8s.io/RoleBinding': ['roleRef.kind', 'roleRef.name'],
  'rbac.authorization.k8s.io/ClusterRoleBinding': ['roleRef.kind', 'roleRef.name'],
};
