import { suggest } from '@hops/text';
import type { MakejinjaFinding } from './code.ts';
import type { Configuration } from './configuration.ts';
import type { MissingValue } from './missing-values.ts';

/** One finding for a missing value: at the first place that needs it, with all others beside; `keys` are those that there are. */
export function missingFinding(
  { path, places, severity }: MissingValue,
  keys: readonly string[],
  { plugins, data }: Configuration,
): MakejinjaFinding {
  const [span, ...others] = places;
  const name = path.join('.');
  const sentences = [
    `the templates need ${name}, which the data do not define.`,
    ...(severity === 'warning' ? ['It is written as nothing.'] : []),
    remedy(name, keys, plugins, data),
  ];
  return {
    code: 'makejinja-missing-value',
    severity: plugins.length > 0 ? 'info' : severity,
    message: sentences.join(' '),
    span,
    related: others.map((place) => ({ span: place, message: 'it is needed here too' })),
  };
}

function remedy(
  name: string,
  keys: readonly string[],
  plugins: readonly string[],
  data: readonly string[],
): string {
  if (plugins.length > 0) return `${plugins.join(', ')}, which is not run, may add it.`;
  const near = suggest(name, keys) ?? keys.find((key) => key.split('.').at(-1) === name.split('.').at(-1));
  const file = data.at(-1) ?? 'a data file';
  return near === undefined ? `Add it to ${file}.` : `Did you mean ${near}? Else add it to ${file}.`;
}
