/** The documents of a knowledge base, in the order in which they are read. */
export const documentNames = [
  'README',
  'GESTALT',
  'ARCHITECTURE',
  'DOMAIN',
  'CONTRACTS',
  'WORKFLOWS',
  'TOOLS',
  'QUESTIONS',
  'TEMPLATE_GUIDE',
] as const;

/** One of them; its file is `<name>.md` in the folder of the base. */
export type DocumentName = (typeof documentNames)[number];

/** A part of a document that follows from the repository: it stands between markers and is rewritten by an update. */
export interface Section {
  readonly document: DocumentName;
  /** Unique in its document: what its markers carry. */
  readonly name: string;
  /** Markdown without the markers. */
  readonly text: string;
}
