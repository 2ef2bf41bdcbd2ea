import type { Aspect } from '../aspect.ts';

/** How Flux applies things. */
export const fluxAspects: readonly Aspect[] = [
  {
    called:
      'fetch, poll, pull the repository, sync interval, reconcile, git repository, branch, check for changes, every minute',
    keys: /\binterval:|\bbranch:/,
    kinds: 'GitRepository FluxInstance OCIRepository',
    roles: ['sync'],
  },
  {
    called:
      'failed upgrade, failed upgrades, failed install, failed release, retry, retries, try again, tries, remediate, remediation, upgrade fails',
    keys: /remediation|retries/,
    roles: ['defaults'],
  },
  { called: 'roll back, rollback, rolled back', keys: /rollback|strategy/, roles: ['defaults'] },
  { called: 'clean up, cleanup', keys: /cleanupOnFail|cleanup/ },
  {
    called: 'give up, timeout, timeouts, time out, wait longer, too slow',
    keys: /\btimeout/,
    roles: ['defaults'],
  },
  { called: 'drift, drift detection, changed by hand', keys: /driftDetection/, roles: ['defaults'] },
  { called: 'suspend, pause, stop reconciling, switch off', keys: /suspend/, roles: ['wiring'] },
  { called: 'prune, garbage collect, delete what is gone', keys: /\bprune:/, roles: ['wiring'] },
  {
    called: 'controllers, controller, flux controllers, flux components',
    keys: /-controller\b|--concurrent|components:/,
    kinds: 'FluxInstance',
    roles: ['sync'],
  },
  {
    called: 'another namespace, namespace of another, cross namespace, sources of another',
    keys: /no-cross-namespace|allowedNamespaces|crossNamespace|ReferenceGrant/,
  },
  { called: 'tenant, team, onboard', keys: /tenant|toolkit\.fluxcd\.io\/tenant/ },
  {
    called: 'placeholder, substitution, variable, cluster setting, cluster wide setting',
    keys: /substitute/,
    roles: ['settings'],
  },
  {
    called: 'policy, policies, mutate, validate, admission',
    kinds: 'ClusterPolicy Policy ValidatingAdmissionPolicy MutatingAdmissionPolicy ConstraintTemplate',
  },
  { called: 'autoscaling, scale to zero', kinds: 'HorizontalPodAutoscaler ScaledObject' },
];
