import type { Files } from '@hops/text';
import { isMapping, type Mapping, type YamlFiles } from '@hops/yaml';

/** A mapping at the top of a document, and its file. */
export interface Manifest {
  readonly file: string;
  readonly node: Mapping;
}

/** All YAML documents below the root whose text holds one of the words, in the order of their paths. */
export function manifestsWith(paths: readonly string[], files: YamlFiles, words: RegExp): Manifest[] {
  return paths.filter((path) => /\.ya?ml$/.test(path)).flatMap((path) => manifestsOf(path, files, words));
}

function manifestsOf(file: string, files: YamlFiles & Files, words: RegExp): Manifest[] {
  const parsed = files.yaml(file);
  if (!parsed.ok || !words.test(parsed.source.text)) return [];
  return parsed.documents.flatMap(({ root }) => (isMapping(root) ? [{ file, node: root }] : []));
}
