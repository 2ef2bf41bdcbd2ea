import type { Place } from '@hops/model';
import type { Finding, TextEdit } from '@hops/text';

/** What keeps something from getting another name. */
export type RenameCode =
  | 'rename-not-written'
  | 'rename-sealed'
  | 'rename-read-by-key'
  | 'rename-taken'
  | 'rename-path';

/** A file that goes to another path. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What remains for a person. `do`: what the files cannot do, and without which the cluster lacks something; `look`: a line
 * that names the old name too, and is left as it is.
 */
export interface Step {
  readonly kind: 'do' | 'look';
  readonly text: string;
  readonly place?: Place | undefined;
}

/** The edits that give something another name. */
export interface Renaming {
  readonly kind: 'placeholder' | 'app' | 'file' | 'folder';
  readonly from: string;
  readonly to: string;
  /** In the files as they are; sorted, one a place. */
  readonly edits: readonly TextEdit[];
  /** What a person changes with another program, as a step says: no text is written there. */
  readonly awaited: readonly TextEdit[];
  readonly moves: readonly Move[];
  /** Why it cannot be done; each at the line that is in the way. */
  readonly blocked: readonly Finding<RenameCode>[];
  readonly steps: readonly Step[];
}

/** The parts of a renaming that one way of looking for names finds. */
export interface Found {
  readonly edits: readonly TextEdit[];
  readonly awaited: readonly TextEdit[];
  readonly blocked: readonly Finding<RenameCode>[];
  readonly steps: readonly Step[];
}

/** What several ways found, together. */
export function together(parts: readonly Partial<Found>[]): Found {
  return {
    edits: parts.flatMap(({ edits }) => edits ?? []),
    awaited: parts.flatMap(({ awaited }) => awaited ?? []),
    blocked: parts.flatMap(({ blocked }) => blocked ?? []),
    steps: parts.flatMap(({ steps }) => steps ?? []),
  };
}
