import { fileSource, lineIndex } from '@hops/text';
import { type Node, parse } from '@hops/yaml';
import { type Json, type Skip, v3Writer } from './go-yaml-values.ts';
import { difference, type Row } from './score.ts';

type GoConstant = number | { readonly $go: string };

interface GoNode {
  readonly Kind?: GoConstant;
  readonly Style?: GoConstant;
  readonly Tag?: string;
  readonly Value?: string;
  readonly Anchor?: string;
  readonly Line?: number;
  readonly Column?: number;
  readonly Content?: readonly GoNode[];
}

export interface NodeCase {
  readonly yaml: string;
  readonly node: GoNode;
}

export function nodeRow({ yaml, node }: NodeCase, index: number): Row | Skip {
  const name = `nodeTests ${index}`;
  if (yaml.startsWith('[encode]')) return { name, skip: v3Writer };
  const text = yaml.replace(/^\[decode\]/, '');
  const lines = lineIndex(text);
  const given = (root: Node): Json => goTree(root, (offset) => Object.values(lines.positionAt(offset)));
  const [document] = parse(fileSource('test.yaml', text)).documents;
  return { name, check: () => difference(given(document!.root!), wantedTree(node.Content![0]!)) };
}

/** Kind, tag, value, style, anchor and place of a node. Comments have a place here, but belong to no node. */
function goTree(node: Node, place: (offset: number) => Json): Json {
  const start = node.tag === undefined && node.anchor === undefined ? place(node.start) : null;
  if (node.kind === 'alias') return ['AliasNode', node.name, start];
  const own = [node.tag ?? null, node.anchor ?? null, start];
  if (node.kind === 'scalar') return ['ScalarNode', node.text, styleNames[node.style] ?? null, ...own];
  const style = node.flow ? 'FlowStyle' : null;
  if (node.kind === 'sequence')
    return ['SequenceNode', style, ...own, ...node.items.map((item) => goTree(item, place))];
  const content = node.entries.flatMap(({ key, value }) => [goTree(key, place), goTree(value, place)]);
  return ['MappingNode', style, ...own, ...content];
}

const styleNames: Readonly<Record<string, string>> = {
  single: 'SingleQuotedStyle',
  double: 'DoubleQuotedStyle',
  literal: 'LiteralStyle',
  folded: 'FoldedStyle',
};

/** go-yaml's numbers for a kind and a style, which two rows use instead of the names. */
const numbered: Readonly<Record<number, string>> = { 0: '', 4: 'MappingNode', 32: 'FlowStyle' };

function nameOf(constant: GoConstant | undefined): string {
  if (typeof constant === 'number') return numbered[constant]!;
  return constant?.$go.replaceAll(/yaml\.|[()]/g, '') ?? '';
}

function wantedTree(node: GoNode): Json {
  const kind = nameOf(node.Kind);
  const styles = nameOf(node.Style).split('|');
  const isTagged = styles.includes('TaggedStyle');
  const start = isTagged || node.Anchor !== undefined ? null : [node.Line!, node.Column!];
  if (kind === 'AliasNode') return [kind, node.Value!, start];
  const own = [isTagged ? node.Tag! : null, node.Anchor ?? null, start];
  const style = styles.find((name) => name !== '' && name !== 'TaggedStyle') ?? null;
  if (kind === 'ScalarNode') return [kind, node.Value ?? '', style, ...own];
  return [kind, style, ...own, ...(node.Content ?? []).map(wantedTree)];
}
