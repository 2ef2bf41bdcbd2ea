import type { ValidatedKind } from '@hops/check';
import type { OutputContext } from '../check-output/context.ts';
import { textOutput as checkText } from '../check-output/text.ts';
import type { ValidateReport } from '../report/report.ts';
import { layoutWithin, sideBySide } from '../terminal/columns.ts';
import { counted, grouped } from '../terminal/number.ts';
import { joinWithin, wrap } from '../terminal/wrap.ts';

/** What was validated, kind by kind; what was not; then the findings as `hops check` prints them. */
export function textOutput(report: ValidateReport, context: OutputContext): string {
  const known = report.kinds.filter(({ hasFields }) => hasFields);
  const others = report.kinds.filter(({ hasFields }) => !hasFields);
  const lines = [
    context.colours.bold(`${objects(known)} of ${counted(known.length, 'kind')} validated`),
    ...table(known, context.width),
    '',
    ...otherLines(others, context),
  ];
  return `${lines.join('\n')}\n${checkText(report, context)}`;
}

function objects(kinds: readonly ValidatedKind[]): string {
  return counted(
    kinds.reduce((sum, { count }) => sum + count, 0),
    'object',
  );
}

function table(kinds: readonly ValidatedKind[], width: number): string[] {
  const digits = Math.max(0, ...kinds.map(({ count }) => grouped(count).length));
  const lines = kinds.map((kind) => `  ${grouped(kind.count).padStart(digits)}  ${kindName(kind)}`);
  const widest = Math.max(0, ...lines.map((line) => line.length));
  return sideBySide(
    lines.map((text) => [{ text, width: text.length }]),
    layoutWithin(width, widest),
  );
}

/** The group where the kind alone says too little. */
function kindName({ group, kind }: ValidatedKind): string {
  return group === '' ? kind : `${kind} (${group})`;
}

function otherLines(kinds: readonly ValidatedKind[], { colours, width }: OutputContext): string[] {
  if (kinds.length === 0) return [];
  const text = `${objects(kinds)} of ${counted(kinds.length, 'kind')} whose fields are not known here: only their name, labels and annotations were looked at`;
  const names = kinds.map((kind) => `${kindName(kind)} ${grouped(kind.count)}`);
  return [
    ...wrap(text, width).map(colours.bold),
    ...joinWithin(names, ', ', Math.min(width, 120) - 2).map((line) => `  ${line}`),
    '',
  ];
}
