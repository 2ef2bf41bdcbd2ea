import {
  definitionsOf,
  placing,
  type Definition,
  type Placeholder,
  type PlaceholderDefinition,
} from '@hops/model';
import type { Span } from '@hops/text';
import { citation, type Facts } from './facts.ts';
import { code, counted, paragraphs, table, tallied } from './wording.ts';

/** One placeholder of the repository: what all clusters say of it, together. */
export interface PlaceholderFacts {
  readonly name: string;
  readonly definitions: readonly PlaceholderDefinition[];
  /** The lines that use it, each once, sorted. */
  readonly lines: readonly { readonly file: string; readonly line: number }[];
  /** Whether an app says it for itself, or none does. */
  readonly isLocal: boolean;
  readonly hasDefault: boolean;
}

/** Rows of a table: those that are used most; the others follow as a list of names. */
const mostRows = 20;

/** The placeholders that ConfigMaps and Secrets define for many apps. */
export function placeholderIndex(facts: Facts): string {
  return index(
    facts.placeholders().filter(({ isLocal }) => !isLocal),
    facts,
  );
}

/** The placeholders that an app defines for itself, and those that live on their default. */
export function localPlaceholderIndex(facts: Facts): string {
  return index(
    facts.placeholders().filter(({ isLocal }) => isLocal),
    facts,
  );
}

/** Every placeholder of every cluster by name; one that clusters share is one. */
export function placeholdersOf(facts: Pick<Facts, 'model' | 'placeOf'>): PlaceholderFacts[] {
  const places = placing(facts.model);
  const all = facts.model.clusters.flatMap(({ placeholders }) => placeholders);
  return tallied(all, ({ name }) => name)
    .map(({ key, items }) => {
      const definitions = definitionsOf(facts.model, key, places);
      return { name: key, definitions, ...usesOf(items, facts), isLocal: isSaidByApps(key, items, facts) };
    })
    .filter(({ definitions, lines }) => definitions.length + lines.length > 0)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where a source whose keys no file tells may define it, it is none of ours. */
function usesOf(
  items: readonly Placeholder[],
  { placeOf }: Pick<Facts, 'placeOf'>,
): Pick<PlaceholderFacts, 'lines' | 'hasDefault'> {
  const uses = items.flatMap((item) => item.uses);
  const places = uses.map(({ span }) => placeOf(span));
  const lines = new Map(places.map((place) => [`${place.file}:${place.line}`, place]));
  return {
    lines: [...lines.values()].toSorted(comparePlaces),
    hasDefault: uses.some(({ status }) => status === 'default'),
  };
}

type Line = PlaceholderFacts['lines'][number];

function comparePlaces(one: Line, other: Line): number {
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
}

/** Whether each definition is one of `postBuild.substitute`: an app says it for itself. */
function isSaidByApps(name: string, items: readonly Placeholder[], { model }: Pick<Facts, 'model'>): boolean {
  const own = new Set(
    model.clusters.flatMap(({ cluster }) =>
      cluster.kustomizations.flatMap(({ spec }) =>
        spec.substitute.filter((each) => each.name === name).map(({ span }) => keyOf(span)),
      ),
    ),
  );
  const definitions = items.flatMap((item): readonly Definition[] => item.definitions);
  return definitions.every(({ variable }) => own.has(keyOf(variable.span)));
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start}`;
}

function index(all: readonly PlaceholderFacts[], facts: Facts): string {
  const most = new Set(
    all.toSorted((one, other) => other.lines.length - one.lines.length).slice(0, mostRows),
  );
  const rest = all.filter((each) => !most.has(each));
  const rows = all.filter((each) => most.has(each)).map((each) => row(each, facts));
  const names = rest.map(({ name }) => code(name)).join(', ');
  return paragraphs(
    table(['Placeholder', 'Defined', 'Used'], rows),
    rest.length === 0
      ? ''
      : `And ${rest.length} more, each used less: ${names}. \`hops impact\` tells where.`,
  );
}

function row(placeholder: PlaceholderFacts, facts: Facts): string[] {
  return [code(placeholder.name), definedAt(placeholder, facts), usedAt(placeholder.lines)];
}

function definedAt(placeholder: PlaceholderFacts, facts: Facts): string {
  const { definitions, isLocal: local, lines, hasDefault } = placeholder;
  const places = definitions.map(({ span }) => facts.cite(span));
  if (places.length === 0)
    return hasDefault || lines.length === 0 ? 'its default only' : 'nowhere in this repository';
  const apps = definitions.reduce((sum, { users }) => sum + users, 0);
  if (local && apps > 1) return `${counted(apps, 'app')}, first ${places[0]}`;
  return places.length > 3 ? `${places.length} places, first ${places[0]}` : places.join(', ');
}

function usedAt(lines: readonly Line[]): string {
  if (lines.length === 0) return 'nowhere';
  if (lines.length <= 3) return lines.map(citation).join(', ');
  const files = new Set(lines.map(({ file }) => file)).size;
  return `${lines.length} lines in ${counted(files, 'file')}, first ${citation(lines[0]!)}`;
}
