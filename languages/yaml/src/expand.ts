import type { Sink, Span } from '@hops/text';
import { withOrigin } from './change.ts';
import type { YamlCode } from './code.ts';
import { makeScalar } from './make.ts';
import { mapShared } from './map-shared.ts';
import { isMergeKey, mergeEntries } from './merge.ts';
import { type Alias, type Entry, type Mapping, type Node, type Scalar, spanOf } from './node.ts';

interface Expansion {
  readonly sink: Sink<YamlCode>;
  /** What the nodes that have an anchor become. */
  readonly expanded: Map<Node, Node>;
  readonly limit: number;
  /** How many more nodes aliases may stand for. */
  budget: number;
}

const defaultLimit = 400_000;

/**
 * The tree without aliases, merge keys and anchors. Every node below an alias has the hop `aliased`, every one below a
 * merge key `merged from`. Reports a merge that is none, and more than `limit` nodes made by aliases (from 400,000 on
 * go-yaml allows fewer of them: decode.go, `allowedAliasRatio`); what lies behind is null then. Source of the rules:
 * kyaml's rnode.go, `deAnchor`.
 */
export function expand(root: Node, sink: Sink<YamlCode>, limit: number = defaultLimit): Node {
  return expandNode({ sink, expanded: new Map(), limit, budget: limit }, root);
}

function expandNode(expansion: Expansion, node: Node): Node {
  if (node.kind === 'alias') return expandAlias(expansion, node);
  const known = expansion.expanded.get(node);
  if (known !== undefined) return known;
  const content = expandContent(expansion, node);
  if (node.anchor === undefined) return content;
  const expanded = { ...content, anchor: undefined };
  expansion.expanded.set(node, expanded);
  return expanded;
}

function expandContent(expansion: Expansion, node: Exclude<Node, Alias>): Exclude<Node, Alias> {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'mapping') return expandMapping(expansion, node);
  const items = mapShared(node.items, (item) => expandNode(expansion, item));
  return items === node.items ? node : { ...node, items };
}

function expandMapping(expansion: Expansion, mapping: Mapping): Mapping {
  const entries = mapShared(mapping.entries, (entry) => expandEntry(expansion, entry));
  const expanded = entries === mapping.entries ? mapping : { ...mapping, entries };
  if (!entries.some(isMergeKey)) return expanded;
  return mergeEntries(expanded, mapping, expansion.sink, (node, span) =>
    reach(expansion, node, 'merged from', span),
  );
}

function expandEntry(expansion: Expansion, entry: Entry): Entry {
  const key = expandNode(expansion, entry.key);
  const value = expandNode(expansion, entry.value);
  return key === entry.key && value === entry.value ? entry : { key, value };
}

function expandAlias(expansion: Expansion, alias: Alias): Node {
  return reach(expansion, expandNode(expansion, alias.target), 'aliased', spanOf(alias));
}

/** A copy of what an alias or a merge key reaches, each node with that hop. */
function reach(expansion: Expansion, node: Node, step: 'aliased' | 'merged from', span: Span): Node {
  if (expansion.budget <= 0) return exhausted(expansion, span);
  expansion.budget--;
  const reached = (child: Node): Node => reach(expansion, child, step, span);
  const copy = withOrigin(node, step, span);
  if (copy.kind === 'sequence') return { ...copy, items: copy.items.map(reached) };
  if (copy.kind !== 'mapping') return copy;
  return {
    ...copy,
    entries: copy.entries.map(({ key, value }) => ({ key: reached(key), value: reached(value) })),
  };
}

/** The null that stands where the budget is used up; said once. */
function exhausted(expansion: Expansion, span: Span): Scalar {
  if (expansion.budget === 0) {
    const limit = expansion.limit.toLocaleString('en');
    const message = `The aliases of this document stand for more than ${limit} values. Use fewer aliases of values that hold aliases.`;
    expansion.sink({ code: 'yaml-too-many-nodes', severity: 'error', message, span, related: [] });
    expansion.budget = -1;
  }
  return makeScalar('', { step: 'aliased', span, previous: undefined });
}
