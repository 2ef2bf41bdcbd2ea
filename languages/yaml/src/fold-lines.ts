/** How wide go-yaml lets a line become before it breaks it at the next space. */
const width = 80;

/** Where a scalar is written. Columns count characters, not UTF-16 units. */
export interface Place {
  /** The column of the scalar's first character. */
  readonly column: number;
  /** The column at which further lines start. */
  readonly indent: number;
}

/** Breaks a text at single spaces behind column 80, as go-yaml does in plain and single-quoted scalars. */
export function foldText(text: string, { column, indent }: Place): string {
  if (column + text.length <= width) return text;
  const characters = Array.from(text);
  let at = column;
  let written = '';
  for (const [index, character] of characters.entries()) {
    const breaks = character === ' ' && at > width && isSingleInside(characters, index);
    written += breaks ? newLine(indent) : character;
    at = breaks ? indent : at + 1;
  }
  return written;
}

function isSingleInside(characters: readonly string[], index: number): boolean {
  return isInside(characters, index) && characters[index - 1] !== ' ' && characters[index + 1] !== ' ';
}

/**
 * Breaks a double-quoted text at spaces behind column 80. Where a second space follows, a backslash keeps it from being
 * read as indentation. `show` says how a character is written.
 */
export function foldEscaped(
  text: string,
  { column, indent }: Place,
  show: (character: string) => string,
): string {
  const characters = Array.from(text);
  let at = column;
  let written = '';
  for (const [index, character] of characters.entries()) {
    const breaks =
      character === ' ' && at > width && isInside(characters, index) && characters[index - 1] !== ' ';
    const kept = breaks && characters[index + 1] === ' ' ? '\\' : '';
    const shown = breaks ? kept : show(character);
    written += breaks ? newLine(indent) + shown : shown;
    at = (breaks ? indent : at) + Array.from(shown).length;
  }
  return written;
}

function isInside(characters: readonly string[], index: number): boolean {
  return index > 0 && index < characters.length - 1;
}

function newLine(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}
