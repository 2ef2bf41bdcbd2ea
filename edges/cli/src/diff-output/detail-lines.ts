import type { ObjectChange } from '@hops/diff';
import { pathFrom } from '../report/place.ts';
import { counted } from '../terminal/number.ts';
import { printable } from '../terminal/wrap.ts';
import type { DiffContext } from './context.ts';
import { fieldLines } from './field-lines.ts';
import { byFile, objectPlaceOf, placeOf, type FileFields } from './groups.ts';

/** How many fields of an object are printed unless all are asked for. */
const shownFields = 20;

/** What stands below an object: the fields that differ, by the file that caused it, or where the object is written. */
export function detailLines(change: ObjectChange, context: DiffContext): string[] {
  const fields = change.change === 'changed' ? change.fields : [];
  if (fields.length === 0) {
    const { file, line } = objectPlaceOf(change);
    return [placeLine(file, line, context)];
  }
  const printed = context.all ? fields : fields.slice(0, shownFields);
  const hidden = fields.length - printed.length;
  const rest = hidden === 0 ? [] : [`    ${counted(hidden, 'more field')}: --all shows them`];
  return [...byFile(printed).flatMap((group) => fileLines(group, context)), ...rest.map(context.colours.dim)];
}

function fileLines({ file, fields }: FileFields, context: DiffContext): string[] {
  return [
    placeLine(file, placeOf(fields[0]!).line, context),
    ...fields.flatMap((field) => fieldLines(field, context)),
  ];
}

function placeLine(file: string, line: number, { folder, colours }: DiffContext): string {
  return `    ${colours.cyan(printable(`${pathFrom(folder, file)}:${line}`))}`;
}
