import type { SecretChain } from '@hops/secrets';
import { describe, expect, test } from 'vitest';
import { deployment, externalSecret, podWith, secretsIn, secretsOf } from './repository.ts';

/** What each key of the only Secret is made of: `KEY ← variable: item/property | …`. */
function keysOf(...manifests: readonly string[]): string[] {
  return secretsOf(...manifests).flatMap(({ keys }) => keys.map(keyLine));
}

function keyLine({ name, ingredients }: SecretChain['keys'][number]): string {
  const parts = ingredients.map(({ variable, remotes }) => {
    const from = remotes.map((remote) => [remote.name, remote.property ?? '?'].join('/'));
    return `${variable}: ${from.join(' | ')}`;
  });
  return `${name} ← ${parts.join(', ')}`;
}

describe('a key of an ExternalSecret', () => {
  test.for(['v1', 'v1beta1'])('comes from the property that data names (%s)', (version) => {
    const data = '  data: [{secretKey: PASS, remoteRef: {key: romm, property: password}}]\n';
    expect(keysOf(externalSecret(data, version))).toEqual(['PASS ← PASS: romm/password']);
  });

  test('of dataFrom is known where a reader names it, and has the place of that', () => {
    const manifests = [
      externalSecret('  dataFrom: [{extract: {key: romm}}]\n'),
      deployment(podWith('romm', 'PASS')),
    ];
    expect(keysOf(...manifests)).toEqual(['PASS ← PASS: romm/PASS']);
    const [secret] = secretsOf(...manifests);
    expect(secret?.keys[0]?.place).toEqual({ file: 'flux/1.yaml', line: 4, column: 89 });
    expect(secret?.more.map(({ name }) => name)).toEqual(['romm']);
  });

  const template = (policy: string) => `  target:
    name: romm-secret
    template:
      engineVersion: v2
      mergePolicy: ${policy}
      data:
        URL: "mysql://{{ .USER }}:{{ .PASS | urlquery }}@db/{{ index . \\"NAME\\" }}"
        PORT: "3306"
  data: [{secretKey: USER, remoteRef: {key: mariadb, property: user}}]
  dataFrom: [{extract: {key: romm}}]
`;
  const url = 'URL ← USER: mariadb/user, PASS: romm/PASS, NAME: romm/NAME';

  test('that a template makes comes from what its variables come from', () => {
    expect(keysOf(externalSecret(template('Replace')))).toEqual([url, 'PORT ← ']);
  });

  test('stays beside those of a template that merges', () => {
    expect(keysOf(externalSecret(template('Merge')))).toEqual([url, 'PORT ← ', 'USER ← USER: mariadb/user']);
  });

  test('is told by the prefix that rewrite gives it', () => {
    const rewritten = (prefix: string) =>
      `    - extract: {key: ${prefix}}\n      rewrite: [{regexp: {source: "(.*)", target: "${prefix}_$1"}}]\n`;
    const spec = `  target: {template: {data: {A: "{{ .kanidm_TOKEN }}"}}}
  dataFrom:
${rewritten('kanidm')}${rewritten('memini')}`;
    expect(keysOf(externalSecret(spec))).toEqual(['A ← kanidm_TOKEN: kanidm/TOKEN']);
  });

  test('may come from a search or a generator', () => {
    const spec = `  target: {template: {data: {A: "{{ .a }}"}}}
  dataFrom:
    - find: {name: {regexp: "^romm-"}}
    - sourceRef: {generatorRef: {kind: Password, name: romm}}
`;
    expect(keysOf(externalSecret(spec))).toEqual(['A ← a: ^romm-/? | Password/romm/?']);
  });
});

describe('a Secret', () => {
  const manifest = (more: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: romm, namespace: games}\nstringData: {A: x}\n${more}`;

  test.for([
    ['manifest', manifest('')],
    ['SOPS', manifest('sops: {version: 3.9.0}\n')],
    [
      'SealedSecret',
      'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: romm, namespace: games}\nspec: {encryptedData: {A: x}}\n',
    ],
  ] as const)('may be made by a %s', ([kind, text]) => {
    const [secret] = secretsOf(text);
    expect(secret?.making).toMatchObject({ kind: 'made', maker: { kind, place: { file: 'flux/0.yaml' } } });
    expect(secret?.keys.map(({ name }) => name)).toEqual(['A']);
  });

  test('may be generated of a file that SOPS encrypted', () => {
    const files = {
      'flux/kustomization.yaml':
        'secretGenerator: [{name: romm, namespace: games, files: [a.toml=a.sops.toml]}]\n',
      'flux/a.sops.toml': 'a = 1\n',
    };
    const [secret] = secretsIn(files);
    expect(secret?.making).toMatchObject({ maker: { kind: 'SOPS', place: { file: 'flux/a.sops.toml' } } });
  });

  test('may be filled by the cluster, which no file tells', () => {
    const token = manifest('type: kubernetes.io/service-account-token\n');
    expect(secretsOf(token)[0]?.making).toMatchObject({ maker: { kind: 'controller' } });
  });

  test('that is read but made by nothing is listed as such', () => {
    const [secret] = secretsOf(deployment(podWith('rom', 'A')));
    expect(secret).toMatchObject({ name: 'rom', making: { kind: 'missing' }, keys: [{ name: 'A' }] });
  });

  test('knows its store', () => {
    const store =
      'apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: {name: onepassword}\n';
    const [secret] = secretsOf(externalSecret('  dataFrom: [{extract: {key: romm}}]\n'), store);
    expect(secret?.making).toMatchObject({
      maker: { stores: [{ name: 'onepassword', place: { file: 'flux/1.yaml', line: 3 } }] },
    });
  });
});
