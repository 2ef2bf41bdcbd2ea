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
  /** The lines that list the app; none where Flux lists the files of a folder itself. */
  readonly entries: readonly (Place & { readonly text: string })[];
  /** The placeholders that the new files use. */
  readonly placeholders: readonly string[];
  readonly steps: readonly Step[];
}

/** The files, or why there are none and what to ask instead. */
export type NewAppAnswer =
  | { readonly ok: true; readonly app: NewApp }
  | { readonly ok: false; readonly message: string };
