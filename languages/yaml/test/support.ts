import { fileSource } from '@hops/text';
import { type Entry, type Node, parse, type ParseResult } from '@hops/yaml';

/** A node as tests show it: texts as strings, sequences as arrays, mappings as lists of pairs, aliases as `*name`. */
export type Outline = string | readonly Outline[] | { readonly [key: string]: Outline };

export function parseText(text: string): ParseResult {
  return parse(fileSource('test.yaml', text));
}

/** The root of a text that has one document without errors. */
export function rootOf(text: string): Node {
  const { documents, findings } = parseText(text);
  if (findings.length > 0) throw new Error(`${findings[0]!.message} in ${JSON.stringify(text)}`);
  return documents[0]!.root!;
}

export function outline(node: Node | undefined): Outline | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'alias') return `*${node.name}`;
  if (node.kind === 'sequence') return node.items.map((item) => outline(item)!);
  return Object.fromEntries(node.entries.map((entry) => [keyOutline(entry), outline(entry.value)!]));
}

function keyOutline({ key }: Entry): string {
  const shown = outline(key)!;
  return typeof shown === 'string' ? shown : JSON.stringify(shown);
}

/** Every node of a tree with the node that holds it. */
export function descendants(
  node: Node,
  parent?: Node,
): { readonly node: Node; readonly parent: Node | undefined }[] {
  const children =
    node.kind === 'mapping'
      ? node.entries.flatMap(({ key, value }) => [key, value])
      : node.kind === 'sequence'
        ? node.items
        : [];
  return [{ node, parent }, ...children.flatMap((child) => descendants(child, node))];
}
