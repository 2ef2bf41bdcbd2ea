import {
  definitionsOf,
  placing,
  type Definition,
  type Placeholder,
  type PlaceholderDefinition,
} from '@hops/model';
import type { Span } from '@hops/text';
import { citation, type Facts } from './facts.ts';
import { valueWords } from './values-of.ts';
import { code, counted, paragraphs, shortened, table, tallied } from './wording.ts';

/** One placeholder of the repository: what all clusters say of it, together. */
export interface PlaceholderFacts {
  readonly name: string;
  readonly definitions: readonly PlaceholderDefinition[];
  /** The lines that use it, each once, sorted. */
  readonly lines: readonly { readonly file: string; readonly line: number }[];
  /** Whether an app says it for itself, or none does. */
  readonly isLocal: boolean;
  readonly hasDefault: boolean;
  /** What each definition says, where a file tells it and it is no secret. */
  readonly values: readonly { readonly value: string; readonly span: Span }[];
}

/** The placeholders that ConfigMaps and Secrets define for many apps. */
export function placeholderIndex(facts: Facts, most: number): string {
  return index(
    facts.placeholders().filter(({ isLocal }) => !isLocal),
    { facts, most },
  );
}

/** The placeholders that an app defines for itself, and those that live on their default. */
export function localPlaceholderIndex(facts: Facts, most: number): string {
  return index(
    facts.placeholders().filter(({ isLocal }) => isLocal),
    { facts, most },
  );
}

/** Every placeholder of every cluster by name; one that clusters share is one. */
export function placeholdersOf(facts: Pick<Facts, 'model' | 'placeOf'>): PlaceholderFacts[] {
  const places = placing(facts.model);
  const all = facts.model.clusters.flatMap(({ placeholders }) => placeholders);
  return tallied(all, ({ name }) => name)
    .map(({ key, items }) => {
      const definitions = definitionsOf(facts.model, key, places);
      return {
        name: key,
        definitions,
        ...usesOf(items, facts),
        isLocal: isSaidByApps(key, items, facts),
        values: valuesOf(items),
      };
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

function valuesOf(items: readonly Placeholder[]): PlaceholderFacts['values'] {
  const definitions = items.flatMap((item): readonly Definition[] => item.definitions);
  const values = definitions.map((each) => ({ value: valueWords(each), span: each.variable.span }));
  return [...new Map(values.map((each) => [keyOf(each.span), each])).values()];
}

interface Detail {
  readonly facts: Facts;
  readonly most: number;
}

function index(all: readonly PlaceholderFacts[], { facts, most }: Detail): string {
  const mostRows = Math.max(12, 3 * most);
  const first = new Set(all.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, mostRows));
  const rest = all.filter((each) => !first.has(each));
  const rows = all.filter((each) => first.has(each)).map((each) => row(each, { facts, most }));
  const names = rest.map(({ name }) => code(name)).join(', ');
  return paragraphs(
    table(['Placeholder', 'Defined', 'Used'], rows),
    table(['Placeholders that are used less'], rest.length === 0 ? [] : [[names]]),
  );
}

/** Values that are told of one placeholder. */
const mostValues = 5;

/** What nobody defines comes first, then what is used most. */
function weightOf({ definitions, lines, hasDefault }: PlaceholderFacts): number {
  return definitions.length === 0 && !hasDefault ? Infinity : lines.length + definitions.length;
}

function row(placeholder: PlaceholderFacts, detail: Detail): string[] {
  return [code(placeholder.name), definedAt(placeholder, detail), usedAt(placeholder.lines, detail.most)];
}

function definedAt(placeholder: PlaceholderFacts, { facts, most }: Detail): string {
  const { definitions, lines, hasDefault, values } = placeholder;
  const places = definitions.map(({ span }) => facts.cite(span));
  if (places.length === 0)
    return hasDefault || lines.length === 0 ? 'its default only' : 'nowhere in this repository';
  const byValue = tallied(values, ({ value }) => value);
  const isShort = most < 10;
  const words = byValue.map(({ key, items }) => {
    const cited = items.map(({ span }) => facts.cite(span));
    const told = shortened(cited, items.length > 4 ? 1 : 4);
    return key === '' ? told : `${key} ${told}`;
  });
  return shortened(words, isShort ? 2 : Math.min(most, mostValues));
}

function usedAt(lines: readonly Line[], most: number): string {
  if (lines.length === 0) return 'nowhere';
  if (lines.length <= (most < 10 ? 2 : 3)) return lines.map(citation).join(', ');
  const files = new Set(lines.map(({ file }) => file)).size;
  return `${lines.length} lines, ${counted(files, 'file')}, ${citation(lines[0]!)}`;
}
