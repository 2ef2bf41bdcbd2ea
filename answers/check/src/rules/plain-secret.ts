import { looksLikeCredential, namesCredential, type Finding } from '@hops/text';
import {
  entriesOf,
  get,
  isMapping,
  keyText,
  resolve,
  spanOf,
  textOf,
  type Entry,
  type Mapping,
} from '@hops/yaml';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import { isPlainValue } from '../plain-value.ts';
import type { Rule } from '../rule.ts';

export const plainSecret: Rule<'plain-secret'> = {
  code: 'plain-secret',
  severity: 'error',
  title: 'A Secret with readable values in Git (PlaceholderDiscipline)',
  text: `Whoever can read the repository, its forks or its history can read this value. base64 is no encryption.

Take it out: encrypt the file with SOPS, or let an ExternalSecret fetch it from the store; then change the value, since
Git keeps the old one.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/secret.yaml': `apiVersion: v1
kind: Secret
metadata: {name: romm, namespace: games}
stringData:
  PASSWORD: not-so-secret-any-more
`,
    }),
    findings: ['clusters/home/secret.yaml:5:3'],
  },
  check: (model) => model.manifests.flatMap(({ documents }) => documents.flatMap(plainEntries)),
};

function plainEntries(manifest: Mapping): Finding<'plain-secret'>[] {
  if (textOf(get(manifest, 'kind')) !== 'Secret' || textOf(get(manifest, 'apiVersion')) !== 'v1') return [];
  if (isMapping(get(manifest, 'sops'))) return [];
  const data = entriesOf(get(manifest, 'data')).filter((entry) => isPlain(entry, true));
  const stringData = entriesOf(get(manifest, 'stringData')).filter((entry) => isPlain(entry, false));
  return [...data, ...stringData].map(report);
}

/** A name that tells of a credential makes it an error; a host or a user name beside one is only noted. */
function report(entry: Entry): Finding<'plain-secret'> {
  const name = keyText(entry) ?? '';
  const credential = namesCredential(name) || looksLikeCredential(name, textOf(entry.value) ?? '');
  return finding({
    code: 'plain-secret',
    severity: credential ? 'error' : 'info',
    message: `The Secret holds a readable value for ${name}. Encrypt the file with SOPS or fetch the value through an ExternalSecret, and change it: Git keeps the old one.`,
    span: spanOf(resolve(entry.key)),
  });
}

function isPlain(entry: Entry, base64: boolean): boolean {
  const text = textOf(entry.value);
  return text !== undefined && isPlainValue(text, base64);
}
