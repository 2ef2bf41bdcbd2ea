import type { BuiltObject } from '@hops/flux';
import { entriesOf, get, keyText } from '@hops/yaml';
import type { Dialect, DialectInput, Made, Possible } from './dialect.ts';
import { fullNameOf, isAppTemplate } from './chart-values.ts';
import { releaseValues } from '../release-values.ts';

/** The ConfigMaps that app-template and Rook make, those that trust-manager copies, and those of Kubernetes itself. */
export const configMapsDialect: Dialect = {
  name: 'config maps',
  makes: (input) => [
    ...input.releases.flatMap((release) => appTemplateConfigMaps(release, input)),
    ...input.objects.filter(({ id }) => id.kind === 'CephCluster').map(monitorEndpoints),
  ],
  mayMake: ({ objects }) => [
    ...objects.filter(({ id }) => id.kind === 'Bundle').map(({ id }) => bundle(id.name)),
    ofKubernetes,
  ],
};

/** Its name is the release's full name, with the entry's key unless it is the only one (the versions differ). */
function appTemplateConfigMaps(release: DialectInput['releases'][number], { cluster }: DialectInput): Made[] {
  if (!isAppTemplate(release, cluster)) return [];
  const { namespace } = release.spec.release;
  return releaseValues(release).flatMap((values) =>
    entriesOf(get(values, 'configMaps')).flatMap((entry) => {
      const fullName = fullNameOf(release, values);
      return [fullName, `${fullName}-${keyText(entry)}`].map((name) => ({
        key: { group: '', kind: 'ConfigMap', namespace, name },
        by: release.object,
      }));
    }),
  );
}

/** Rule: https://rook.io/docs/rook/latest/Storage-Configuration/Advanced/ceph-mon-health/ */
function monitorEndpoints(by: BuiltObject): Made {
  const { namespace } = by.id;
  return { key: { group: '', kind: 'ConfigMap', namespace, name: 'rook-ceph-mon-endpoints' }, by };
}

/** Rule: https://cert-manager.io/docs/trust/trust-manager/#bundle */
function bundle(name: string): Possible {
  return {
    covers: ({ to }) => to.kind === 'ConfigMap' && to.name === name,
    reason: `Bundle ${name} may bring it to this namespace`,
  };
}

const kubernetesNames = new Set(['kube-root-ca.crt', 'extension-apiserver-authentication', 'cluster-info']);

const ofKubernetes: Possible = {
  covers: ({ to }) => to.kind === 'ConfigMap' && kubernetesNames.has(to.name),
  reason: 'Kubernetes makes it',
};
