import { fluxDocumentation } from './documentation/flux.ts';
import { ignoreDocumentation } from './documentation/ignore.ts';
import { kustomizeDocumentation } from './documentation/kustomize.ts';
import { yamlDocumentation } from './documentation/yaml.ts';
import type { Documentation } from './rule.ts';
import { rules } from './rules/table.ts';

/** What the codes of each floor mean: the rules of this package first, then what the engines report. */
const floors: readonly Readonly<Record<string, Documentation>>[] = [
  { ...Object.fromEntries(rules.map((rule) => [rule.code, rule])), ...ignoreDocumentation },
  fluxDocumentation,
  kustomizeDocumentation,
  yamlDocumentation,
];

const documented: ReadonlyMap<string, Documentation> = new Map(
  floors.flatMap((floor) => Object.entries(floor).toSorted(([a], [b]) => (a < b ? -1 : 1))),
);

/** Every code that a check can report, the rules' first, then those of Flux, kustomize and YAML, each by name. */
export const codes: readonly string[] = [...documented.keys()];

/** What a code means; `undefined` for one that no check reports. */
export function documentation(code: string): Documentation | undefined {
  return documented.get(code);
}
