import { looksLikeCredential, type Finding } from '@hops/text';
import {
  entriesOf,
  get,
  isMapping,
  keyText,
  resolve,
  spanOf,
  textOf,
  type Mapping,
  type Node,
} from '@hops/yaml';
import { clusterWithRomm } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const credentialLiteral: Rule<'credential-literal'> = {
  code: 'credential-literal',
  severity: 'warning',
  title: 'A literal that looks like a credential (PlaceholderDiscipline)',
  text: `Values, environments and ConfigMaps are readable for whoever reads the repository. A password or token among them
belongs into a Secret that an ExternalSecret or SOPS provides.

Take it out, refer to the Secret (\`envFrom\`, \`secretKeyRef\`, \`existingSecret\`), and change the credential, since Git
keeps the old one.`,
  wrong: {
    files: clusterWithRomm(`  values:
    env:
      DB_PASSWORD: 7Gk2pQx9Zt4Lw8Rv
`),
    findings: ['clusters/home/romm.yaml:8:7'],
  },
  check: (model) =>
    model.manifests.flatMap(({ documents }) =>
      documents
        .filter((document) => textOf(get(document, 'kind')) !== 'Secret' && !get(document, 'sops'))
        .flatMap(credentialsIn),
    ),
};

interface Literal {
  readonly name: string;
  readonly place: Node;
  readonly value: string;
}

function credentialsIn(document: Mapping): Finding<'credential-literal'>[] {
  return literalsIn(document)
    .filter(({ name, value }) => looksLikeCredential(name, value))
    .map(({ name, place }) =>
      finding({
        code: 'credential-literal',
        severity: 'warning',
        message: `The value of ${name} looks like a credential, readable in Git. Move it into a Secret that an ExternalSecret or SOPS provides, and change it.`,
        span: spanOf(place),
      }),
    );
}

/** Every scalar under a name: `NAME: value`, and `{name: NAME, value: value}` as in a container's environment. */
function literalsIn(node: Node): Literal[] {
  if (node.kind === 'sequence') return node.items.flatMap(literalsIn);
  if (!isMapping(node)) return [];
  const name = textOf(get(node, 'name'));
  return entriesOf(node).flatMap((entry) => {
    const value = resolve(entry.value);
    if (value.kind !== 'scalar') return literalsIn(entry.value);
    const key = keyText(entry) ?? '';
    const literal = {
      name: key === 'value' && name !== undefined ? name : key,
      place: resolve(entry.key),
      value: value.text,
    };
    return [literal];
  });
}
