/** A part of a whole: how many of how many, and the names of the rest. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly missing: readonly string[];
}

/** How well a repository is understood and guarded: the figures by which its owners tell. */
export interface Status {
  /** How long a newcomer reads; `undefined` without a knowledge base. */
  readonly orientation: { readonly base: string; readonly minutes: number } | undefined;
  /** Which apps hops covers: built whole and checked, compared by a diff, every object validated. */
  readonly apps: {
    readonly checked: Share;
    readonly diffed: Share;
    readonly validated: Share;
    /** Those whose releases are compared by their final values, since their charts are not rendered. */
    readonly byValues: number;
  };
  /** The placeholders that are used: defined in the repository, and named by the knowledge base. */
  readonly placeholders: { readonly defined: Share; readonly documented: Share; readonly leaks: number };
  /** The apps that keep data: whether each claim is made here, and whether the knowledge base names them. */
  readonly storage: { readonly declared: Share; readonly documented: Share };
}

/** What status is told beside the model. */
export interface Evidence {
  /** The knowledge base: its folder, its reading time in minutes, the texts of its documents. */
  readonly base:
    | { readonly folder: string; readonly minutes: number; readonly texts: readonly string[] }
    | undefined;
  /** How many secrets lie open, as a check found. */
  readonly leaks: number;
  /** Whether the structure of a kind (`group/kind`) is validated. */
  readonly isValidated: (kind: string) => boolean;
}
