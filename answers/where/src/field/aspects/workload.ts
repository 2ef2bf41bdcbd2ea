import type { Aspect } from '../aspect.ts';

/** What pods run, and with what. */
export const workloadAspects: readonly Aspect[] = [
  {
    called: 'memory, ram, oom, out of memory, cpu, cpu limit, limits, requests, resources',
    keys: /\b(?:resources|limits|requests|memory|cpu):/,
    kinds: 'HelmRelease LimitRange ResourceQuota',
    roles: ['release'],
  },
  {
    called: 'image, tag, image tag, image version, pin, digest, pull',
    keys: /\b(?:tag|image|imageName|repository):/,
    roles: ['release'],
  },
  {
    called: 'version, newer, newer version, upgrade, update, downgrade, bump, chart, chart version',
    keys: /\b(?:tag|version|semver):/,
    kinds: 'OCIRepository HelmRelease',
  },
  {
    called: 'environment, env, environment variable, setting, option, configure, log level, debug',
    keys: /\benv:|\benvFrom:|LOG_LEVEL|logLevel|log_level/,
    roles: ['release'],
  },
  { called: 'timezone, time zone, clock zone', keys: /\bTZ\b|TIME_?ZONE|time_?zone/i, roles: ['settings'] },
  { called: 'language, languages, locale', keys: /lang\w*|locale/i, roles: ['release'] },
  {
    called: 'user id, run as, permission, permissions, root, file owner, group id, privileged',
    keys: /securityContext|runAsUser|fsGroup|PUID|privileged/,
    roles: ['release'],
  },
  {
    called: 'replica, replicas, instances, copies, highly available, scale',
    keys: /\b(?:replicas|replicaCount|instances):/,
    roles: ['release'],
  },
  {
    called:
      'at the same time, at once, same time, parallel, concurrency, concurrent, simultaneous, more jobs, more objects at once',
    keys: /concurren\w*|max\w*(?:Runners|Jobs|Concurrent)|parallel\w*|replicas:/i,
  },
  {
    called: 'probe, probes, liveness, readiness, startup probe, health check',
    keys: /probes:|livenessProbe|readinessProbe|healthCheck/,
    roles: ['release'],
    kinds: 'Probe',
  },
  {
    called: 'gpu, graphics card, hardware acceleration',
    keys: /gpu|i915|nvidia|resourceClaims|\/dev\/dri/i,
    roles: ['release'],
  },
  {
    called: 'run on node, pin to node, node selector, affinity, spread, same node',
    keys: /nodeSelector|affinity|topologySpread|tolerations/i,
    roles: ['release'],
  },
  {
    called:
      'depend, depends, dependency, dependencies, wait for, waits for, start after, start before, order',
    keys: /dependsOn/,
    roles: ['wiring'],
  },
  { called: 'namespace', kinds: 'Namespace' },
  { called: 'annotation, annotations, labels', keys: /annotations:|labels:/ },
  {
    called: 'admin rights, rights, role, rbac, service account, cluster admin, access to the api',
    keys: /cluster-admin|roleRef/,
    kinds: 'Role RoleBinding ClusterRole ClusterRoleBinding ServiceAccount',
  },
];
