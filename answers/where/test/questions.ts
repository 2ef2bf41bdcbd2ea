/** A question, and where a person who knows the repository would go: a file, or a folder that holds it. */
export type Judged = readonly [question: string, place: string];

/** For the example repository. */
export const exampleQuestions: readonly Judged[] = [
  ['add a media app with NFS', 'kubernetes/apps/media/kustomization.yaml'],
  ['${MEDIA_SERVER}', 'kubernetes/flux/vars/cluster-settings.yaml'],
  ['change the address of the media server', 'kubernetes/flux/vars/cluster-settings.yaml'],
  ['add a postgres database for an app', 'kubernetes/apps/databases/cloudnative-pg/cluster/databases.yaml'],
  ['add a dashboard to grafana', 'kubernetes/apps/observability/grafana/dashboards/kustomization.yaml'],
  ['upgrade the app-template chart', 'kubernetes/flux/sources/oci/app-template.yaml'],
  ['change a kernel sysctl on the talos nodes', 'talosconfig/patches/global/sysctls.yaml'],
  ['rotate the secret of romm', 'kubernetes/apps/games/romm/app/externalsecret.yaml'],
  ['back up the volumes of all apps more often', 'kubernetes/components/volsync/replicationsource.yaml'],
  ["dependency 'storage/volsync' is not ready", 'kubernetes/apps/storage/volsync/ks.yaml'],
];

/** For real repositories, by the name of their folder. */
export const corpusQuestions: Readonly<Record<string, readonly Judged[]>> = {
  'buroa__k8s-gitops': [
    ['add a media app with NFS', 'kubernetes/apps/media/kustomization.yaml'],
    ['prowlarr', 'kubernetes/apps/media/prowlarr'],
    ['add a hostname to the route of seerr', 'kubernetes/apps/media/seerr/app/helmrelease.yaml'],
    ['add a dashboard to grafana', 'kubernetes/apps/observability/grafana-operator'],
    ['change the talos configuration of a node', 'talos'],
  ],
  'onedr0p__home-ops': [
    ['add an app to the default area', 'kubernetes/apps/default/kustomization.yaml'],
    ['rotate the secret of sonarr', 'kubernetes/apps/default/sonarr/app/externalsecret.yaml'],
    ["dependency 'rook-ceph/rook-ceph-cluster' is not ready", 'kubernetes/apps/rook-ceph/rook-ceph/ks.yaml'],
    ['change the listeners of the envoy gateway', 'kubernetes/apps/network/envoy-gateway'],
    ['kubernetes/apps/o11y', 'kubernetes/apps/o11y/kustomization.yaml'],
  ],
};

/** Asked once the ranking stood, in the words of a person who does not know the names; nothing was tuned to them. */
export const heldOutQuestions: Readonly<Record<string, readonly Judged[]>> = {
  'bjw-s-labs__home-ops': [
    ['install another downloader app', 'kubernetes/apps/downloads/kustomization.yaml'],
    ['pin the image of frigate', 'kubernetes/apps/home-automation/frigate/app/helmrelease.yaml'],
    ['add a silence for an alert', 'kubernetes/apps/observability/silence-operator/silences'],
    ['let the local AI model use less memory', 'kubernetes/apps/ai/llmkube/models'],
    ['change the network of the IoT VLAN', 'kubernetes/apps/network/multus/networks'],
  ],
  'gavinmcfall__home-ops': [
    ['add a dashboard', 'dashboards'],
    ['change the schedule of the volsync backups', 'kubernetes/components'],
    ['add a comic reader app', 'kubernetes/apps/entertainment/kustomization.yaml'],
    ['issue a certificate for another domain', 'kubernetes/apps/cert-manager/cert-manager/issuers'],
    ['give the postgres of immich more storage', 'kubernetes/apps/database/cloudnative-pg/postgres18-immich'],
  ],
};
