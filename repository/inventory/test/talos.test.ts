import { describe, expect, test } from 'vitest';
import type { TalosFile } from '@hops/inventory';
import { inventoryOfTexts } from './inventory.ts';

function nodes(texts: Readonly<Record<string, string>>): string[] {
  return inventoryOfTexts(texts).talos.nodes.map(
    ({ file, line, name, role, address }) => `${file}:${line} ${name} ${role} ${address ?? '?'}`,
  );
}

describe('the nodes', () => {
  test("of talhelper stand in the talconfig's list", () => {
    const talconfig =
      'clusterName: main\nnodes:\n  - hostname: anvil\n    ipAddress: 10.0.0.1\n    controlPlane: true\n  - hostname: ember\n    ipAddress: 10.0.0.2\n';
    expect(
      nodes({
        'talos/talconfig.yaml': talconfig,
        'talos/clusterconfig/main-anvil.yaml': 'machine:\n  network: { hostname: anvil }\n',
      }),
    ).toEqual([
      'talos/talconfig.yaml:3 anvil controller 10.0.0.1',
      'talos/talconfig.yaml:6 ember worker 10.0.0.2',
    ]);
  });

  test('of plain machine configurations name their host, in the first document or in one of its own', () => {
    const older =
      'version: v1alpha1\nmachine:\n  type: worker\n  network:\n    hostname: ember\n    interfaces: [{ addresses: [10.0.0.2/24] }]\n';
    const newer =
      'machine:\n  install: {}\n---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: anvil\n---\napiVersion: v1alpha1\nkind: LinkConfig\nname: t1\naddresses: [{ address: 169.254.1.1/32 }]\n';
    expect(nodes({ 'talos/ember.yaml': older, 'talos/main/controlplane/anvil.yaml': newer })).toEqual([
      'talos/ember.yaml:5 ember worker 10.0.0.2',
      'talos/main/controlplane/anvil.yaml:6 anvil controller ?',
    ]);
  });

  test('of minijinja templates may be named by their file', () => {
    const template =
      "machine:\n  type: controlplane\n  {% if ENV.DISK %}\n  install: { disk: '{{ ENV.DISK }}' }\n  {% endif %}\n";
    expect(
      nodes({ 'talos/nodes/10.0.0.3.yaml.j2': template, 'talos/cluster.yaml.j2': 'machine: {}\n' }),
    ).toEqual(['talos/nodes/10.0.0.3.yaml.j2:1 10.0.0.3 controller 10.0.0.3']);
  });

  test('of a list that a template makes are not known', () => {
    expect(
      nodes({
        'talos/topf.yaml.j2': 'nodes:\n#% for item in nodes %#\n  - host: "#{ item.name }#"\n#% endfor %#\n',
      }),
    ).toEqual([]);
  });
});

test('each file of Talos is said for what it is', () => {
  const expected: Readonly<Record<string, TalosFile['what']>> = {
    'machines/anvil.yaml': 'machine configuration',
    'setup/talos/patches/global/kubelet.yaml': 'patch',
    'setup/talos/talconfig.yaml': 'talconfig',
    'setup/talos/talenv.sops.yaml': 'environment',
    'setup/talos/talhelper-secrets.env': 'environment',
    'setup/talos/talsecret.sops.yaml': 'secrets',
    'talos/cni/values.yaml': 'other',
    'talos/controlplane.yaml.j2': 'machine configuration',
    'talos/schematic.yaml.j2': 'schematic',
    'talos/watchdog.yaml': 'machine configuration',
  };
  const contents: Readonly<Record<string, string>> = {
    'machines/anvil.yaml': 'machine:\n  # which\n  type: worker\n',
    'talos/cni/values.yaml': 'cluster: { name: main }\nipam: {}\n',
    'talos/controlplane.yaml.j2': 'machine: { type: controlplane }\ncluster: {}\n',
    'talos/watchdog.yaml': 'apiVersion: v1alpha1\nkind: WatchdogTimerConfig\n',
  };
  const texts = Object.fromEntries(Object.keys(expected).map((path) => [path, contents[path] ?? 'a: b\n']));
  const { files } = inventoryOfTexts({
    ...texts,
    'talos/README.md': '',
    '.archive/talos/talconfig.yaml': 'nodes: []\n',
    'ansible/hosts.yaml': 'machine:\n  owner: me\n',
  }).talos;
  expect(Object.fromEntries(files.map(({ path, what }) => [path, what]))).toEqual(expected);
});
