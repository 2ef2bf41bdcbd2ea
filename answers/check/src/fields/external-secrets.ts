import type { Fields } from './field.ts';

const template: Fields = [
  'spec.refreshInterval?: text',
  'spec.target.name?: text',
  'spec.target.creationPolicy?: text',
  'spec.target.template.data?: texts',
  'spec.data[].secretKey: text',
  'spec.data[].remoteRef | spec.data[].sourceRef: map',
  'spec.data[].remoteRef.key?: text',
  'spec.dataFrom?: list',
];

/** The kinds of External Secrets: `required` and types of the CRDs of its version 2.9. */
export const externalSecretsFields: Readonly<Record<string, Fields>> = {
  'external-secrets.io/ExternalSecret': template,
  'external-secrets.io/ClusterExternalSecret': ['spec.externalSecretSpec: map'],
  'external-secrets.io/SecretStore': ['spec.provider: map'],
  'external-secrets.io/ClusterSecretStore': ['spec.provider: map'],
  'external-secrets.io/PushSecret': ['spec.secretStoreRefs: list', 'spec.selector: map'],
  'external-secrets.io/ClusterPushSecret': [
    'spec.pushSecretSpec.secretStoreRefs: list',
    'spec.pushSecretSpec.selector: map',
  ],
};
