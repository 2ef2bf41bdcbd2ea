import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model } from '@hops/model';
import {
  listSecrets,
  secretNames,
  selectSecrets,
  type RepositorySecrets,
  type SecretKey,
} from '@hops/secrets';
import { memorySnapshot, openWorkingTree, type Snapshot } from '@hops/workspace';
import { at, entriesOf, get, textOf } from '@hops/yaml';
import { expect, test } from 'vitest';
import { deployment, externalSecret, modelOf, podWith } from './repository.ts';

const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const repositories = existsSync(corpus) ? readdirSync(corpus).map((name) => join(corpus, name)) : [];
if (repositories.length === 0) {
  console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');
}

async function open(folder: string): Promise<Snapshot> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  return opened.snapshot;
}

/** What the Secrets of a repository hold as values, encrypted or not; a single word may be a name as well. */
function valuesOf({ manifests }: Model): string[] {
  const fields = [['data'], ['stringData'], ['spec', 'encryptedData']];
  const secrets = manifests
    .flatMap(({ documents }) => documents)
    .filter((node) => /^(?:Sealed)?Secret$/.test(textOf(get(node, 'kind')) ?? ''));
  const entries = secrets.flatMap((node) => fields.flatMap((path) => entriesOf(at(node, ...path))));
  return entries
    .flatMap(({ value }) => textOf(value) ?? [])
    .filter((text) => !/^[a-z]*$/i.test(text) && text.length > 6);
}

function keysOf({ clusters }: RepositorySecrets): SecretKey[] {
  return clusters.flatMap(({ apps }) => apps.flatMap(({ secrets }) => secrets.flatMap(({ keys }) => keys)));
}

test.for([example, ...repositories])(
  'no value of a Secret is shown, every key has a place, every name finds what it names: %s',
  async (folder) => {
    const snapshot = await open(folder);
    const model = modelOf(snapshot);
    const answer = listSecrets(model);
    const printed = JSON.stringify(answer);
    expect(valuesOf(model).filter((value) => printed.includes(value))).toEqual([]);
    for (const { place } of keysOf(answer)) expect(snapshot.paths).toContain(place.file);
    for (const name of secretNames(answer)) expect(selectSecrets(answer, name).clusters).not.toEqual([]);
  },
);

test('a planted value does not come out, however it is written', () => {
  const planted = 'planted-value';
  const secret = (name: string, field: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}, namespace: games}\n${field}: {A: ${planted}, B: "${planted}"}\n`;
  const files = {
    'flux/kustomization.yaml': `resources: [plain.yaml, text.yaml, sealed.yaml, fetched.yaml, pod.yaml]
secretGenerator: [{name: generated, namespace: games, literals: [A=${planted}], envs: [app.env]}]
`,
    'flux/app.env': `C=${planted}\n`,
    'flux/plain.yaml': secret('plain', 'data'),
    'flux/text.yaml': secret('text', 'stringData'),
    'flux/sealed.yaml': `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: {name: sealed, namespace: games}
spec: {encryptedData: {A: ${planted}}, template: {data: {B: ${planted}}}}
`,
    'flux/fetched.yaml': externalSecret(
      `  target: {template: {data: {A: "${planted}{{ .A }}", B: "{{ \\"${planted}\\" }}"}}}\n`,
    ),
    'flux/pod.yaml': deployment(podWith('plain', 'A')),
  };
  const answer = listSecrets(modelOf(memorySnapshot(files), 'flux'));
  expect(keysOf(answer).length).toBeGreaterThanOrEqual(9);
  expect(JSON.stringify(answer)).not.toContain(planted);
});
