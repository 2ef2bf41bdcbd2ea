import type { Fields } from './field.ts';

const container = (pod: string): Fields => [
  `${pod}.containers: list`,
  `${pod}.containers[].name: text`,
  `${pod}.containers[].image?: text`,
  `${pod}.containers[].env[].name: text`,
  `${pod}.containers[].env[].value?: text`,
  `${pod}.initContainers[].name: text`,
  `${pod}.initContainers[].env[].name: text`,
  `${pod}.initContainers[].env[].value?: text`,
  `${pod}.volumes[].name: text`,
];

const workload: Fields = ['spec.selector: map', 'spec.replicas?: whole', ...container('spec.template.spec')];

const role: Fields = ['rules?: list', 'rules[].verbs: list'];

const binding: Fields = [
  'roleRef.kind: text',
  'roleRef.name: text',
  'subjects[].kind: text',
  'subjects[].name: text',
];

/** The kinds of Kubernetes itself: `required` and types of its OpenAPI 1.34, and what its validation asks for beyond that. */
export const kubernetesFields: Readonly<Record<string, Fields>> = {
  'apps/Deployment': workload,
  'apps/StatefulSet': [...workload, 'spec.serviceName?: text'],
  'apps/DaemonSet': workload,
  'batch/Job': container('spec.template.spec'),
  'batch/CronJob': [
    'spec.schedule: text',
    'spec.suspend?: boolean',
    ...container('spec.jobTemplate.spec.template.spec'),
  ],
  '/Pod': container('spec'),
  '/Namespace': [],
  '/ConfigMap': ['data?: texts', 'binaryData?: texts', 'immutable?: boolean'],
  '/Secret': ['data?: texts', 'stringData?: texts', 'type?: text', 'immutable?: boolean'],
  '/Service': ['spec.selector?: texts', 'spec.ports[].port: whole', 'spec.externalName?: text'],
  '/ServiceAccount': ['automountServiceAccountToken?: boolean'],
  '/PersistentVolumeClaim': [
    'spec.accessModes: list',
    'spec.resources.requests.storage: scalar',
    'spec.storageClassName?: text',
    'spec.volumeName?: text',
  ],
  '/PersistentVolume': ['spec.accessModes: list', 'spec.capacity.storage: scalar'],
  '/ResourceQuota': [],
  '/LimitRange': ['spec.limits: list'],
  'networking.k8s.io/Ingress': ['spec.ingressClassName?: text', 'spec.rules?: list', 'spec.tls?: list'],
  'networking.k8s.io/NetworkPolicy': ['spec.podSelector: map'],
  'networking.k8s.io/IngressClass': ['spec.controller: text'],
  'policy/PodDisruptionBudget': ['spec.selector?: map'],
  'autoscaling/HorizontalPodAutoscaler': [
    'spec.maxReplicas: whole',
    'spec.minReplicas?: whole',
    'spec.scaleTargetRef.kind: text',
    'spec.scaleTargetRef.name: text',
  ],
  'scheduling.k8s.io/PriorityClass': ['value: whole'],
  'storage.k8s.io/StorageClass': [
    'provisioner: text',
    'parameters?: texts',
    'allowVolumeExpansion?: boolean',
  ],
  'rbac.authorization.k8s.io/Role': role,
  'rbac.authorization.k8s.io/ClusterRole': role,
  'rbac.authorization.k8s.io/RoleBinding': binding,
  'rbac.authorization.k8s.io/ClusterRoleBinding': binding,
  'apiextensions.k8s.io/CustomResourceDefinition': [
    'spec.group: text',
    'spec.names.kind: text',
    'spec.names.plural: text',
    'spec.scope: text',
    'spec.versions: list',
  ],
  'gateway.networking.k8s.io/HTTPRoute': [
    'spec.hostnames?: list',
    'spec.parentRefs[].name: text',
    'spec.rules[].backendRefs[].name: text',
  ],
  'gateway.networking.k8s.io/Gateway': [
    'spec.gatewayClassName: text',
    'spec.listeners: list',
    'spec.listeners[].name: text',
    'spec.listeners[].port: whole',
    'spec.listeners[].protocol: text',
  ],
  'gateway.networking.k8s.io/GatewayClass': ['spec.controllerName: text'],
};
