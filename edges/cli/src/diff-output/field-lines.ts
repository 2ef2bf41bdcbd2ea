import type { FieldChange } from '@hops/diff';
import { counted } from '../terminal/number.ts';
import { crop, printable } from '../terminal/wrap.ts';
import type { DiffContext } from './context.ts';
import { changeColour } from './change-colour.ts';
import { placeOf } from './groups.ts';
import { signs } from './phrases.ts';
import { shownValues, type ShownValues } from './values.ts';

/** How many lines of a text are printed unless all are asked for. */
const shownLines = 12;

const margin = '    ';

/** A field after the number of the line that caused it; its values in one line, or below. */
export function fieldLines(field: FieldChange, context: DiffContext): string[] {
  const { colours, width } = context;
  const number = `${margin}${String(placeOf(field).line).padStart(4)} `;
  const head = `${signs[field.change]} ${printable(field.path)}`;
  const colour = changeColour(field.change, colours);
  const values = shownValues(field);
  const inline = inlineText(values);
  if (inline !== undefined && number.length + head.length + 2 + inline.length <= width) {
    return [`${colours.dim(number)}${colour(head)}: ${inline}`];
  }
  return [`${colours.dim(number)}${colour(head)}`, ...valueLines(values, context)];
}

/** The values in one line, where they are that short. */
function inlineText(values: ShownValues): string | undefined {
  switch (values.kind) {
    case 'secret':
      return '(secret)';
    case 'short': {
      const texts = [values.before, values.after].filter((text) => text !== undefined);
      return printable(texts.map((text) => (text === '' ? '""' : text)).join(' → '));
    }
    case 'lines':
      return undefined;
  }
}

function valueLines(values: ShownValues, context: DiffContext): string[] {
  if (values.kind === 'secret') return [];
  const [removed, added] =
    values.kind === 'lines'
      ? [values.removed, values.added]
      : [values.before, values.after].map((text) => (text === undefined ? [] : [text]));
  const { colours } = context;
  return [
    ...signedLines('-', removed, context).map(colours.red),
    ...signedLines('+', added, context).map(colours.green),
  ];
}

function signedLines(sign: string, lines: readonly string[], { width, all }: DiffContext): string[] {
  const start = `${margin}       ${sign} `;
  const printed = all ? lines : lines.slice(0, shownLines);
  const hidden = lines.length - printed.length;
  const texts = printed.map((line) => crop(printable(line), all ? Infinity : width - start.length));
  const rest = hidden === 0 ? [] : [`… ${counted(hidden, 'more line')}`];
  return [...texts, ...rest].map((text) => start + text);
}
