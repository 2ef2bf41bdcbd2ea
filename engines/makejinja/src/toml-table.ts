/** A table of a TOML file. */
export type Table = Readonly<Record<string, unknown>>;

/** The value as a table; empty if it is none. */
export function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

/** The value as a list of texts. */
export function texts(value: unknown, otherwise: readonly string[] = []): readonly string[] {
  return Array.isArray(value) ? value.map(String) : otherwise;
}

/** The value as a text. */
export function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
