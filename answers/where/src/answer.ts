/** A file, and a line in it, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where the change belongs, how that was told, and what to do there. */
export interface WherePlace extends Place {
  readonly why: string;
  readonly advice: string;
}

/** What must stay true. */
export const invariantNames = [
  'FluxWiring',
  'PlaceholderDiscipline',
  'StorageFirst',
  'GitOpsAuthority',
] as const;

/** One of them, said of a place. */
export interface Invariant {
  readonly name: (typeof invariantNames)[number];
  readonly sentence: string;
}

/** An app to copy. */
export interface Neighbour extends Place {
  readonly name: string;
  readonly why: string;
}

/** A heading of a document. */
export interface Heading extends Place {
  readonly title: string;
}

/** Where a change belongs. Without places nothing fits, and the rest is empty too. */
export interface WhereAnswer {
  readonly question: string;
  /** Three at most, the likeliest first. */
  readonly places: readonly WherePlace[];
  readonly invariants: readonly Invariant[];
  readonly neighbour?: Neighbour | undefined;
  /** Commands to run before the change, and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly document?: Heading | undefined;
}
