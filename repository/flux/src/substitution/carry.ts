import type { Origin, Span } from '@hops/text';
import {
  makeMapping,
  makeScalar,
  makeSequence,
  resolve,
  spanOf,
  type Entry,
  type Mapping,
  type Node,
  type Sequence,
} from '@hops/yaml';

/** The definitions that a node's placeholders were substituted with. */
type Cause = (before: Node) => readonly Span[];

type Resolved = Exclude<Node, { kind: 'alias' }>;

/**
 * Gives the tree that was read from substituted text the origins of the tree that the text was written from: both are
 * walked side by side; what did not change is the old node itself, what changed or is new stems from the nearest old
 * node. `cause` tells the definitions that a changed scalar was substituted with.
 */
export function carryOrigins(before: Node, after: Node, cause: Cause): Node {
  const old = resolve(before);
  const fresh = resolve(after);
  if (old.kind === 'mapping' && fresh.kind === 'mapping') return carryMapping(old, fresh, cause);
  if (old.kind === 'sequence' && fresh.kind === 'sequence') return carrySequence(old, fresh, cause);
  if (old.kind === 'scalar' && fresh.kind === 'scalar' && old.text === fresh.text) return old;
  return rooted(fresh, old, cause(old));
}

function carryMapping(old: Mapping, fresh: Mapping, cause: Cause): Mapping {
  const remaining = new Map(fresh.entries.map((entry) => [scalarText(entry.key), entry]));
  const kept: Entry[] = [];
  for (const entry of old.entries) {
    const partner = remaining.get(scalarText(entry.key));
    if (partner === undefined) continue;
    remaining.delete(scalarText(entry.key));
    kept.push({ key: entry.key, value: carryOrigins(entry.value, partner.value, cause) });
  }
  const added = [...remaining.values()].map((entry) => rootedEntry(entry, old, cause(old)));
  if (added.length === 0 && sameEntries(kept, old.entries)) return old;
  return { ...old, entries: [...kept, ...added] };
}

function carrySequence(old: Sequence, fresh: Sequence, cause: Cause): Sequence {
  const items = fresh.items.map((item, index) => {
    const partner = old.items[index];
    return partner ? carryOrigins(partner, item, cause) : rooted(item, old, cause(old));
  });
  if (items.length === old.items.length && items.every((item, index) => item === old.items[index]))
    return old;
  return { ...old, items };
}

function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry.value === b[index]!.value);
}

function rooted(node: Node, near: Resolved, by: readonly Span[]): Node {
  const fresh = resolve(node);
  const origin = substitutedOrigin(near, by);
  switch (fresh.kind) {
    case 'scalar': {
      const { source, start, end } = near;
      return { ...makeScalar(fresh.text, origin, fresh.style), tag: fresh.tag, source, start, end };
    }
    case 'mapping':
      return makeMapping(
        fresh.entries.map((entry) => rootedEntry(entry, near, by)),
        origin,
      );
    case 'sequence':
      return makeSequence(
        fresh.items.map((item) => rooted(item, near, by)),
        origin,
      );
  }
}

/** One hop for each definition that went into the text; its own place where none is known. */
function substitutedOrigin(near: Resolved, by: readonly Span[]): Origin {
  const written: Origin = near.origin ?? { step: 'written', span: spanOf(near), previous: undefined };
  const definitions = by.length === 0 ? [spanOf(near)] : by;
  return definitions.reduce<Origin>(
    (previous, span) => ({ step: 'substituted with', span, previous }),
    written,
  );
}

function rootedEntry(entry: Entry, near: Resolved, by: readonly Span[]): Entry {
  return { key: rooted(entry.key, near, by), value: rooted(entry.value, near, by) };
}

function scalarText(node: Node): string {
  const resolved = resolve(node);
  return resolved.kind === 'scalar' ? resolved.text : '';
}
