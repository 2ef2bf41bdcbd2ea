/** Replaces the half-open range of offsets by a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit of a file. */
export interface FileEdit {
  readonly file: string;
  readonly edit: Edit;
}

/** An edit that adds a text at an offset. */
export function inserted(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

/** The text with edits applied that do not overlap; of two at one place the first holds. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of edits.toSorted((one, other) => one.start - other.start)) {
    if (start < position) continue;
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** A part of a text with the edits applied that lie in it. */
export function appliedWithin(
  text: string,
  { start, end }: Pick<Edit, 'start' | 'end'>,
  edits: readonly Edit[],
): string {
  const own = edits.filter((edit) => edit.start >= start && edit.end <= end);
  const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applied(text.slice(start, end), moved);
}

/** How far what stands at an offset moves by edits. */
export function shiftAt(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter((edit) => edit.end < offset || (edit.end === offset && edit.start < offset))
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, its line end not counted. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
