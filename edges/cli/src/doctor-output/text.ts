import type { Diagnosis, DoctorAnswer, Hop, Step } from '@hops/doctor';
import { placeText, type Place } from '../report/place.ts';
import { counted } from '../terminal/number.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { DoctorContext } from './context.ts';

/** What is read well; a wider terminal leaves the rest free. */
const widest = 80;

/** The diagnoses for people: a block a cause; of what it holds up, the longest way. */
export function textOutput({ examined, diagnoses }: DoctorAnswer, context: DoctorContext): string {
  if (diagnoses.length === 0) return `Nothing is wrong: ${counted(examined, 'object')} looked at.\n`;
  const narrow = { ...context, width: Math.min(widest, context.width) };
  return diagnoses.map((diagnosis) => `${blockLines(diagnosis, narrow).join('\n')}\n`).join('\n');
}

function blockLines(diagnosis: Diagnosis, context: DoctorContext): string[] {
  const { code, message, evidence, hops, also, steps } = diagnosis;
  const { colours, width } = context;
  const sections: [title: string, lines: string[]][] = [
    ['in Git', evidence.flatMap((item) => entry(item.message, item.place, context))],
    ['from the cause to the symptom', hops.flatMap((hop, index) => hopLines(hop, index, context))],
    ['it also holds up', also.flatMap((object) => entry(object, undefined, context))],
    ['what to do', steps.flatMap((step, index) => stepLines(step, index + 1, context))],
  ];
  return [
    colours.bold(colours.red(code)),
    ...wrap(printable(message), width, 2),
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [`  ${colours.underline(title)}`, ...lines],
    ),
  ];
}

/** An object, where it waits, and below what the cluster says of it. */
function hopLines({ object, says, place }: Hop, index: number, context: DoctorContext): string[] {
  const { colours, width } = context;
  return [
    ...entry(index === 0 ? object : `→ ${object}`, place, context),
    ...wrap(printable(says), width, 6).map((line) => colours.dim(line)),
  ];
}

/** A command stands alone on its line, to be copied. */
function stepLines({ text, command }: Step, number: number, { colours, width }: DoctorContext): string[] {
  const head = `${number}. `.padStart(7);
  const lines = wrap(printable(text), width, head.length).map((line, index) =>
    index === 0 ? head + line.slice(head.length) : line,
  );
  return command === undefined ? lines : [...lines, `       ${colours.cyan(printable(command))}`];
}

/** A text, and its place behind it or, where there is no room, below it. */
function entry(text: string, place: Place | undefined, { colours, width, folder }: DoctorContext): string[] {
  const lines = wrap(printable(text), width, 4);
  if (place === undefined) return lines;
  const where = printable(placeText(place, folder));
  const fits = lines.length === 1 && lines[0]!.length + where.length + 2 <= width;
  return fits ? [`${lines[0]}  ${colours.cyan(where)}`] : [...lines, `      ${colours.cyan(where)}`];
}
