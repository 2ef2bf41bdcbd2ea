import { lineIndex, type LineIndex } from '@hops/text';
import { at, get, textOf, type Node, type YamlDocument, type YamlFile } from '@hops/yaml';

/** Where the nodes of a YAML file begin. */
export interface Outline {
  /** What its documents are, `Kind/namespace/name`; only those that say it. */
  readonly objects: readonly string[];
  /** The outermost node that begins on a line, as `Kind/namespace/name:spec.path`. */
  readonly nodes: ReadonlyMap<number, string>;
}

/** Outlines a file as far as it is YAML; `undefined` where it is no text. */
export function outlineOf(file: YamlFile): Outline | undefined {
  if (!file.ok) return undefined;
  const lines = lineIndex(file.source.text);
  const nodes = new Map<number, string>();
  for (const document of file.documents)
    if (document.root) addNodes(document.root, `${objectOf(document) ?? ''}:`, lines, nodes);
  return { objects: file.documents.flatMap((document) => objectOf(document) ?? []), nodes };
}

function objectOf({ root }: YamlDocument): string | undefined {
  const kind = textOf(get(root, 'kind'));
  const name = textOf(at(root, 'metadata', 'name'));
  if (kind === undefined || name === undefined) return undefined;
  return `${kind}/${textOf(at(root, 'metadata', 'namespace')) ?? ''}/${name}`;
}

function addNodes(node: Node, path: string, lines: LineIndex, nodes: Map<number, string>): void {
  const begin = ({ start }: Node, name: string): void => {
    const { line } = lines.positionAt(start);
    if (!nodes.has(line)) nodes.set(line, name.replaceAll(/\s+/g, ' '));
  };
  if (node.kind === 'mapping')
    for (const { key, value } of node.entries) {
      const name = path.endsWith(':') ? `${path}${stepOf(key)}` : `${path}.${stepOf(key)}`;
      begin(key, name);
      addNodes(value, name, lines, nodes);
    }
  if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries()) {
      const name = `${path}[${identityOf(item) ?? index}]`;
      begin(item, name);
      addNodes(item, name, lines, nodes);
    }
}

function stepOf(key: Node): string {
  return textOf(key) ?? '?';
}

/** What tells an item from its neighbours wherever it stands in the list. */
function identityOf(item: Node): string | undefined {
  const name = textOf(item) ?? textOf(get(item, 'name') ?? get(item, 'key') ?? get(item, 'secretKey'));
  return name === undefined || name === '' || name.length > 60 ? undefined : name;
}
