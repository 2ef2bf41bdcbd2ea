import type { Severity } from '@hops/text';
import { placeText } from '../report/place.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Colours } from '../terminal/colours.ts';
import { crop, printable, wrap } from '../terminal/wrap.ts';
import type { OutputContext } from './context.ts';
import { excerptLines } from './excerpt-lines.ts';

const indent = 2;

/** A finding as a terminal shows it: what and where, the line with a mark, the message, related places, the fix. */
export function findingLines(finding: ReportedFinding, context: OutputContext): string[] {
  const { severity, code, message, related, fix } = finding;
  const { colours, width, folder } = context;
  return [
    `${severityText(severity, colours)} ${colours.bold(code)}`,
    colours.cyan(printable(placeText(finding, folder))),
    ...excerptLines(finding, context),
    ...wrap(printable(message), width, indent),
    ...related.flatMap((place) =>
      relatedLines(printable(placeText(place, folder)), printable(place.message), context),
    ),
    ...(fix
      ? [`${' '.repeat(indent)}${colours.green('fix:')} ${crop(printable(fix.title), width - indent - 5)}`]
      : []),
  ];
}

/** The severity in its colour. */
export function severityText(severity: Severity, colours: Colours): string {
  const texts: Readonly<Record<Severity, string>> = {
    error: colours.red(colours.bold('error')),
    warning: colours.yellow('warning'),
    info: colours.blue('info'),
  };
  return texts[severity];
}

function relatedLines(place: string, message: string, { colours, width }: OutputContext): string[] {
  const margin = ' '.repeat(indent);
  const line = `${margin}${place}: ${message}`;
  if (line.length <= width) return [`${margin}${colours.cyan(place)}: ${message}`];
  return [`${margin}${colours.cyan(place)}:`, ...wrap(message, width, 2 * indent)];
}
