import type { Aspect } from '../aspect.ts';

/** What is asked of pods less often. */
export const podAspects: readonly Aspect[] = [
  { called: 'init container, before it starts, wait until', keys: /initContainers/, roles: ['release'] },
  {
    called: 'sidecar, second container, additional container',
    keys: /sidecar|containers:/,
    roles: ['release'],
  },
  {
    called: 'argument, arguments, command line flag, start flag, start command',
    keys: /\bargs:|\bcommand:|\bextraArgs|additionalArguments/,
    roles: ['release'],
  },
  { called: 'port, ports, port number', keys: /\bport:|\bports:|containerPort/, kinds: 'Service' },
  { called: 'priority, priority class, evicted, evict', keys: /priorityClass\w*/, kinds: 'PriorityClass' },
  { called: 'disruption, disruption budget, drain', kinds: 'PodDisruptionBudget', keys: /[dD]isruption\w*/ },
  {
    called: 'recreate, rolling update, update strategy, two pods at once',
    keys: /\bstrategy:|updateStrategy|rollingUpdate/,
    roles: ['release'],
  },
  {
    called:
      'reload, restart when, restarts when, restart on change, restart pods, restart automatically, restart by itself',
    keys: /reloader\.stakater\.com/,
  },
  { called: 'graceful, termination, kill, shutdown time', keys: /terminationGracePeriod\w*|preStop/ },
  {
    called: 'usb, usb device, usb stick, serial device, hardware device, stick, dongle, device of the node',
    keys: /hostPath|\/dev\/(?:tty|serial|bus|usb)|ser2net|usb/i,
    roles: ['release', 'config'],
  },
  { called: 'host network, network of the host', keys: /hostNetwork/ },
  {
    called: 'configuration file, config file',
    keys: /configMapGenerator|configMap\b/,
    kinds: 'ConfigMap',
    roles: ['config'],
  },
  { called: 'quota, namespace limit, default limits', kinds: 'ResourceQuota LimitRange' },
  { called: 'pod security, privileged namespace', keys: /pod-security\.kubernetes\.io/, kinds: 'Namespace' },
  { called: 'user name, username, admin user', keys: /user_?name|admin_?user/i },
  {
    called:
      'nas is down, nas is unreachable, nas down, nas unreachable, nas is offline, nas is off, storage is down, stop apps, stop pods, stop app, scale down, scaled down, scale to zero, autoscaling, scale up',
    keys: /kind: ScaledObject|scaleTargetRef|scaleDown/,
    kinds: 'HorizontalPodAutoscaler ScaledObject',
  },
  { called: 'eviction, rebalance, descheduling', keys: /deschedulerPolicy\w*|evict\w*/ },
  {
    called: 'ai model, language model, llm model, model to the, models',
    kinds: 'Model InferenceService ModelService',
  },
  { called: 'virtual machine, virtual machines', kinds: 'VirtualMachine DataVolume' },
  {
    called: 'device claim, resource claim, resource claim template',
    kinds: 'ResourceClaimTemplate ResourceClaim',
  },
];
