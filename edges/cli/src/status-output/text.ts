import type { Share, Status } from '@hops/status';
import { counted } from '../terminal/number.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { StatusContext } from './context.ts';

/** The figures for people, each with what is missing. */
export function textOutput(status: Status, context: StatusContext): string {
  const blocks = [orientation(status), apps(status), placeholders(status), storage(status)];
  const lines = blocks.flatMap(([title = '', ...rows], index) => [
    ...(index === 0 ? [] : ['']),
    context.colours.bold(title),
    ...rows.flatMap((row) => wrap(printable(row), context.width, 2)),
  ]);
  return `${lines.join('\n')}\n`;
}

const goal = 15;

function orientation({ orientation: found }: Status): string[] {
  if (found === undefined)
    return ['Orientation', 'There is no knowledge base yet. `hops docs init` writes one.'];
  const verdict = found.minutes < goal ? `less than ${goal}` : `more than the ${goal} that it should take`;
  return ['Orientation', `${found.base} is read in ${Math.ceil(found.minutes)} minutes, ${verdict}.`];
}

function apps({ apps: { checked, diffed, validated, byValues } }: Status): string[] {
  return [
    'Apps',
    ...told('are built whole and checked', checked),
    ...told('are compared by a diff', diffed),
    ...(byValues === 0
      ? []
      : [
          `Of ${counted(byValues, 'app')} the releases are compared by their final values: charts are not rendered yet.`,
        ]),
    ...told('have only objects whose structure is validated', validated),
  ];
}

function placeholders({ placeholders: { defined, documented, leaks } }: Status): string[] {
  return [
    'Placeholders',
    ...told('are defined', defined),
    ...told('are in the knowledge base', documented),
    leaks === 0 ? 'No secret lies open.' : `${counted(leaks, 'secret')} may lie open: see hops check --all.`,
  ];
}

function storage({ storage: { declared, documented } }: Status): string[] {
  return [
    'Storage, of the apps that keep data',
    ...told('have every claim and mount declared', declared),
    ...told('are in the knowledge base', documented),
  ];
}

/** The share as a sentence; names behind it what is left out, eight at most. */
function told(what: string, { part, whole, missing }: Share): string[] {
  const rest = missing.length - 8;
  const named = rest > 0 ? [...missing.slice(0, 8), `${rest} more`] : missing;
  const sentence = `${part} of ${whole} ${what}.`;
  return [missing.length === 0 ? sentence : `${sentence} Not so: ${named.join(', ')}.`];
}
