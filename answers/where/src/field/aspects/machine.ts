import type { Aspect } from '../aspect.ts';

/** The machines, and Kubernetes on them. */
export const machineAspects: readonly Aspect[] = [
  {
    called:
      'talos, machine, machines, machine config, node, nodes, host, hosts, control plane, worker, bare metal, server itself',
    roles: ['talos'],
  },
  {
    called:
      'add a node, another node, new node, second node, third node, node to, replace a node, another machine, add a machine, new machine, one more machine, one more node, replace a machine, new host, another server to the cluster, another worker, new worker',
    keys: /\bnodes\b|hostname:/,
    roles: ['node', 'settings'],
  },
  {
    called: 'more pods, pods per node, pods of a node, max pods, kubelet',
    keys: /maxPods|kubelet:/,
    roles: ['talos'],
  },
  {
    called: 'name server, name servers, nameserver, nameservers, dns server, dns servers, resolver',
    keys: /nameservers?/,
    roles: ['talos'],
  },
  {
    called: 'time server, time servers, clock server, clock servers, ntp, clock, timeserver',
    keys: /\bntp\w*|timeServers|TimeSync|^\s*time:|time_?servers?/im,
    roles: ['talos'],
  },
  {
    called: 'sysctl, kernel parameter, kernel setting, kernel',
    keys: /sysctls?:|extraKernelArgs/,
    roles: ['talos'],
  },
  {
    called:
      'kernel module, modules, driver, extension, extensions, system extension, talos image, firmware, boot argument, kernel argument, boot arguments',
    keys: /systemExtensions|officialExtensions|extraKernelArgs|modules:/,
    roles: ['talos'],
  },
  {
    called: 'install disk, disk of a node, partition, boot disk',
    keys: /installDisk|diskSelector|install:|disks:|UserVolumeConfig|VolumeConfig/,
    roles: ['talos'],
  },
  {
    called: 'registry mirror, mirrors, containerd',
    keys: /mirrors:|registries:|containerd|RegistryMirror/i,
    roles: ['talos'],
  },
  { called: 'etcd', keys: /\betcd:/, roles: ['talos'] },
  {
    called: 'network card, bond, mtu, interface, static ip of a node, gateway of a node, ip of a node, vip',
    keys: /interfaces:|bond|mtu|\bvip:|LinkConfig|deviceSelector/i,
    roles: ['talos'],
  },
  {
    called: 'feature gate, feature gates, api server',
    keys: /feature-gates|featureGates|apiServer:/,
    roles: ['talos'],
  },
  {
    called:
      'kubernetes version, talos version, upgrade kubernetes, upgrade talos, upgrade of talos, kubernetes upgrade, talos upgrade',
    keys: /kubernetesVersion|talosVersion|KUBERNETES_VERSION|TALOS_VERSION|kubernetes_version/,
    kinds: 'TalosUpgrade KubernetesUpgrade Plan',
  },
  {
    called:
      'unused images, unused container images, image garbage collection, old images, container images, images on the machines, images on the nodes',
    keys: /imageGC\w*|imageMaximumGCAge/,
    roles: ['talos'],
  },
  {
    called: 'taint, taints, node label, node labels, label of a node, label a node',
    keys: /nodeLabels|nodeTaints|taints:/,
    roles: ['talos'],
  },
  { called: 'swap, zram, huge pages, hugepages', keys: /swap\w*|zram|hugepages/i, roles: ['talos'] },
  { called: 'schematic, image factory, secure boot', keys: /schematic|secureboot/i, roles: ['talos'] },
  {
    called: 'subnet, cidr, pod subnet, service subnet, pod cidr, service cidr, pod network range',
    keys: /podSubnets|serviceSubnets|clusterPodNets|clusterSvcNets|pod_cidr|svc_cidr/i,
    roles: ['talos', 'settings'],
  },
  { called: 'kube proxy, cni of the cluster', keys: /proxy:|cni:/, roles: ['talos'] },
  {
    called: 'cert san, certificate sans, additional api address, api endpoint, cluster endpoint',
    keys: /certSANs|additionalApiServerCertSans|endpoint:/i,
    roles: ['talos'],
  },
  {
    called: 'pods on the control plane, schedule on the control plane',
    keys: /allowScheduling\w*/,
    roles: ['talos'],
  },
  { called: 'talos api access, talosctl from a pod', keys: /kubernetesTalosAPIAccess/, roles: ['talos'] },
  { called: 'udev, udev rule, watchdog timer', keys: /udev|WatchdogTimer\w*/, roles: ['talos'] },
  {
    called: 'host dns, resolve hosts, hosts file, extra host',
    keys: /hostDNS|extraHostEntries/,
    roles: ['talos'],
  },
];
