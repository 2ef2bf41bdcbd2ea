import type { Finding } from '@hops/text';

/** What to add. */
export interface NewAppRequest {
  readonly name: string;
  /** The folder of the area, the end of its path, or its name. */
  readonly area: string;
  /** The app to copy; without it the plainest of the area. */
  readonly like?: string | undefined;
}

/** A line of a file, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What a person has to do after the files are there. */
export interface Step {
  readonly text: string;
  /** Where, in the files as they will be. */
  readonly places: readonly Place[];
}

/** The files of a new app, copied from a neighbour. */
export interface NewApp {
  readonly name: string;
  readonly area: string;
  readonly neighbour: Place & { readonly name: string; readonly area: string };
  /** New files and changed kustomizations by path: their whole text. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The neighbour's file that a new one is copied from, by the path of the new one. */
  readonly sources: ReadonlyMap<string, string>;
  /** The lines that list the app; none where Flux lists the files of a folder itself. */
  readonly entries: readonly (Place & { readonly text: string })[];
  /** The placeholders that the new files use. */
  readonly placeholders: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Why there is no new app: a name that is none or is taken, an area or an app to copy that there is not, a repository
 * that no cluster is built from, or one whose apps cannot be told from the rest.
 */
export type Refusal = 'name' | 'taken' | 'area' | 'like' | 'no cluster' | 'no app';

/** The files, or why there are none and what to ask or to do instead. */
export type NewAppAnswer =
  | { readonly ok: true; readonly app: NewApp }
  | { readonly ok: false; readonly reason: Refusal; readonly message: string };

/** What a check finds in the repository as it is; an app with errors is no model for another. */
export type Flaw = Pick<Finding, 'severity' | 'span'>;
