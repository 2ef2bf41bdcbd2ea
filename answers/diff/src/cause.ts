import { hopsOf, type HopStep, type Span } from '@hops/text';
import { resolve, spanOf, type Node } from '@hops/yaml';
import type { SideFiles } from './side-files.ts';

/** The step of a node's way at which it became what it is, and the place of that step. */
export interface Cause {
  readonly step: HopStep;
  readonly span: Span;
}

/** A node and the files of its side. */
export interface SidedNode {
  readonly node: Node;
  readonly files: SideFiles;
}

/**
 * Why a node differs from its partner at the other side: the last hop of its way that the partner's has not. Spans move
 * with every edit above them, so hops are the same where step, file and lines are. Where none differs, or without a
 * partner, it is the first hop.
 */
export function causeOf(sided: SidedNode, partner: SidedNode | undefined): Cause {
  const hops = hopsTo(sided.node);
  if (partner === undefined) return hops[0]!;
  const known = new Set(hopsTo(partner.node).map((hop) => signature(hop, partner.files)));
  return hops.findLast((hop) => !known.has(signature(hop, sided.files))) ?? hops[0]!;
}

function hopsTo(node: Node): Cause[] {
  const resolved = resolve(node);
  return resolved.origin ? hopsOf(resolved.origin) : [{ step: 'written', span: spanOf(resolved) }];
}

function signature({ step, span }: Cause, files: SideFiles): string {
  return `${step}\0${span.file}\0${files.linesAt(span)}`;
}
