import { at, entriesOf, get, isMapping, keyText, textOf, type Node } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { keysOf } from './leaves.ts';
import { code, prose, shortened, table } from './wording.ts';

/** The files that SOPS encrypts: which Secret each holds, by which keys, and who reads it. */
export function encrypted(facts: Facts, most: number): string {
  const files = encryptedFiles(facts).slice(0, 4 * most);
  const rows = files.map((path) => {
    const roots = rootsOf(path, facts);
    const keys = [...new Set(roots.flatMap(keyNames))];
    const readers = [...new Set(roots.flatMap((root) => readersOf(root, facts)))];
    return [
      code(path),
      shortened(
        keys.map((key) => prose(key, 50)),
        most,
      ) || '–',
      shortened(readers, most) || generatorOf(path, facts),
    ];
  });
  return table(['Encrypted file', 'Keys', 'Read by'], rows);
}

/** The files whose text carries what SOPS adds. */
function encryptedFiles({ model, textOf: text }: Facts): string[] {
  return model.repository.paths.filter(
    (path) => /\.(?:ya?ml|json|env|toml|ini|txt)$/.test(path) && isEncrypted(path, text),
  );
}

function isEncrypted(path: string, text: Facts['textOf']): boolean {
  if (!/sops|secret|\.enc/i.test(path)) return false;
  const content = text(path) ?? '';
  return /ENC\[AES256/.test(content) && /\bsops\b/.test(content);
}

function rootsOf(path: string, { model }: Facts): Node[] {
  if (!/\.ya?ml$/.test(path)) return [];
  const file = model.repository.files.yaml(path);
  return file.ok ? file.documents.flatMap(({ root }) => (isMapping(root) ? [root] : [])) : [];
}

/** The keys of a Secret's data, or those of the file. */
function keyNames(root: Node): string[] {
  const data = [...keysOf(get(root, 'data')), ...keysOf(get(root, 'stringData'))];
  if (textOf(get(root, 'kind')) !== undefined) return data;
  return entriesOf(root).flatMap((entry) => {
    const key = keyText(entry);
    return key === undefined || key === 'sops' ? [] : [key];
  });
}

function readersOf(root: Node, { model }: Facts): string[] {
  const name = textOf(at(root, 'metadata', 'name'));
  const namespace = textOf(at(root, 'metadata', 'namespace'));
  return model.clusters.flatMap(({ references }) =>
    references
      .filter(
        ({ to }) =>
          to.kind === 'Secret' && to.name === name && (namespace === undefined || to.namespace === namespace),
      )
      .map(({ from }) => from.id.name),
  );
}

/** The kustomization that makes a Secret of the file. */
function generatorOf(path: string, { model, placeOf }: Facts): string {
  const [reach] = model.reached.files.get(path) ?? [];
  if (reach === undefined) return 'no build';
  const { file, line } = placeOf(reach.from);
  return code(`${file}:${line}`);
}
