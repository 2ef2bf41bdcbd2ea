/** What was done, and how each of it is undone. */
export interface Journal {
  /** Notes how to undo what was done at a path, or is about to be done. */
  add(path: string, undo: () => void): void;
  /** Undoes everything, the last first; returns what could not be undone. */
  undo(): string[];
}

/** An empty journal. */
export function journal(): Journal {
  const entries: { readonly path: string; readonly undo: () => void }[] = [];
  return {
    add: (path, undo) => void entries.push({ path, undo }),
    undo: () => entries.toReversed().flatMap(({ path, undo }) => failureOf(path, undo)),
  };
}

function failureOf(path: string, undo: () => void): string[] {
  try {
    undo();
    return [];
  } catch (error) {
    return [`${path} (${(error as Error).message})`];
  }
}
