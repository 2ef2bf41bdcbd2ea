import { expect, test } from 'vitest';
import { diffOf, fieldsOf, manifest, repository } from './sides.ts';

const encrypted = (value: string): string => `ENC[AES256_GCM,data:${value},iv:a,tag:b,type:str]`;

test.for([
  ['data', manifest('Secret', 'romm', 'data: {key: VALUE}\n')],
  ['stringData', manifest('Secret', 'romm', 'stringData: {key: VALUE}\n')],
  [
    'spec.encryptedData',
    manifest('SealedSecret', 'romm', 'spec: {encryptedData: {key: VALUE}}\n', 'bitnami.com/v1alpha1'),
  ],
  ['sops', manifest('Thing', 'romm', 'sops: {key: VALUE}\n', 'example.org/v1')],
  ['spec', manifest('Thing', 'romm', `spec: {key: "${encrypted('VALUE')}"}\n`, 'example.org/v1')],
] as const)('of a secret in %s only the key is told', ([field, text]) => {
  const side = (value: string) => repository({ 'apps/romm/a.yaml': text.replace('VALUE', value) });
  const diff = diffOf(side('aHVudGVyMg=='), side('aHVudGVyMw=='));
  expect(fieldsOf(diff)).toEqual([`${field}.key: secret → secret`]);
  expect(JSON.stringify(diff)).not.toContain('aHVudGVy');
});
