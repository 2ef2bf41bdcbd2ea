import type { Span } from './span.ts';

/** What happened to a node at one hop of its way from Git to the cluster. */
export type HopStep =
  | 'written'
  | 'generated'
  | 'patched by'
  | 'replaced from'
  | 'transformed by'
  | 'injected by parent'
  | 'substituted with'
  | 'value from'
  | 'aliased'
  | 'merged from'
  | 'rendered by template line';

/**
 * One hop of a node's way, linked to the hop before it. Hops are immutable and shared: the chain of a node that no
 * file holds as it is ends in the hop that wrote it.
 */
export interface Origin {
  readonly step: HopStep;
  readonly span: Span;
  readonly previous: Origin | undefined;
}

/** The hops of a node from the first to the last. */
export function hopsOf(origin: Origin | undefined): Origin[] {
  const hops: Origin[] = [];
  for (let hop = origin; hop !== undefined; hop = hop.previous) hops.push(hop);
  return hops.toReversed();
}
