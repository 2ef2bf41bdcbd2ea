import type { NewApp, Step } from '@hops/new-app';
import type { Finding } from '@hops/text';
import { placing } from '../report/placing.ts';

/** What a check finds with a new app that it did not find before. */
export interface FindingsCompared {
  readonly fresh: readonly Finding[];
  /** Notes that it makes of the neighbour's file too; copying that file brings them along. */
  readonly inherited: readonly Finding[];
}

/** A secret that lies open once is no reason to copy it. */
const ownFault: ReadonlySet<string> = new Set(['plain-secret', 'credential-literal']);

/** Compares the findings of two checks, wherever their lines are. `sources` tells which file a new one is copied from. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  sources: NewApp['sources'],
): FindingsCompared {
  const known = new Set(before.map(keyOf));
  const noted = new Set(before.map(({ code, span }) => `${code}\0${span.file}`));
  const isInherited = ({ code, severity, span }: Finding) =>
    severity === 'info' && !ownFault.has(code) && noted.has(`${code}\0${sources.get(span.file)}`);
  const all = after.filter((finding) => !known.has(keyOf(finding)));
  return {
    fresh: all.filter((finding) => !isInherited(finding)),
    inherited: all.filter(isInherited),
  };
}

function keyOf({ code, span, message }: Finding): string {
  return `${code}\0${span.file}\0${message}`;
}

/** The steps that inherited notes come to. */
export function stepsFor(
  inherited: readonly Finding[],
  { neighbour }: Pick<NewApp, 'neighbour'>,
  textOf: (file: string) => string | undefined,
): Step[] {
  const place = placing(textOf);
  return inherited.map(({ message, span }) => {
    const { file, line } = place.region(span);
    return { text: `As in ${neighbour.name}: ${message}`, places: [{ file, line }] };
  });
}
