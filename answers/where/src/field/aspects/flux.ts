import type { Aspect } from '../aspect.ts';

/** How Flux applies things. */
export const fluxAspects: readonly Aspect[] = [
  {
    called: 'branch, git branch, repository url, deployed from',
    keys: /\bbranch:|refs\/heads/,
    kinds: 'GitRepository FluxInstance',
    roles: ['sync'],
  },
  {
    called:
      'fetch, poll, pull the repository, sync interval, reconcile, git repository, check for changes, check the repository, every minute, commit, commits, new commits',
    keys: /\binterval:/,
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
  {
    called: 'helm repository, chart repository, helm chart repository, chart source, source of charts',
    kinds: 'HelmRepository',
  },
  { called: 'oci repository, chart registry', kinds: 'OCIRepository' },
  {
    called: 'image automation, image policy, update images by itself',
    kinds: 'ImagePolicy ImageRepository ImageUpdateAutomation',
  },
  { called: 'signature, signatures, cosign, verify signatures', keys: /\bverify:|cosign|verifyImages/ },
  {
    called: 'health checks of the kustomization, wait until ready',
    keys: /\bwait:|healthCheck\w*/,
    roles: ['wiring'],
  },
  {
    called: 'crd, crds, custom resource definition, custom resource definitions',
    keys: /\bcrds\b|customresource/i,
  },
  {
    called: 'resource set, input provider, preview environment, generated for each',
    kinds: 'ResourceSet ResourceSetInputProvider',
  },
  { called: 'target namespace', keys: /targetNamespace/, roles: ['wiring'] },
  {
    called: 'deploy key, known hosts, ssh url, private repository',
    keys: /known_hosts|deploy_?key|ssh:\/\//i,
  },
];
