/** A line of text and the columns it takes; colours take none. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/** How many columns of text stand side by side, and how wide each is. */
export interface Layout {
  readonly columns: number;
  readonly width: number;
}

const gap = 4;

/** As many columns of at least `narrowest` as `width` has room for; one where it is unlimited. */
export function layoutWithin(width: number, narrowest: number): Layout {
  if (width === Infinity) return { columns: 1, width };
  const columns = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  return { columns, width: Math.floor((width + gap) / columns) - gap };
}

/** Lays blocks of lines out side by side, in order, as even as whole blocks allow. */
export function sideBySide(blocks: readonly (readonly Line[])[], layout: Layout): string[] {
  const columns = spread(blocks, layout.columns);
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) =>
    rowText(
      columns.map((column) => column[row]),
      layout.width,
    ),
  );
}

function rowText(cells: readonly (Line | undefined)[], width: number): string {
  const last = cells.findLastIndex((cell) => cell !== undefined && cell.width > 0);
  const texts = cells.slice(0, last + 1).map((cell, index) => {
    const padding = index === last ? 0 : width - (cell?.width ?? 0) + gap;
    return `${cell?.text ?? ''}${' '.repeat(Math.max(0, padding))}`;
  });
  return texts.join('');
}

/** Fills one column after the other; a block goes to the next one where most of it would stand out below. */
function spread(blocks: readonly (readonly Line[])[], count: number): Line[][] {
  const height = Math.ceil(blocks.flat().length / count);
  const columns: Line[][] = [[]];
  for (const block of blocks) {
    const filled = columns.at(-1)!.length;
    if (columns.length < count && filled > 0 && filled + block.length / 2 > height) columns.push([]);
    columns.at(-1)!.push(...block);
  }
  return columns;
}
