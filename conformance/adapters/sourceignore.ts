import {
  defaultIgnorePatterns,
  isIgnored,
  loadIgnorePatterns,
  memorySnapshot,
  parseIgnorePatterns,
  type IgnorePattern,
} from '@hops/workspace';
import { difference, scoreRows, type Row, type Score } from './score.ts';

interface MatchCase {
  readonly name: string;
  readonly ignore?: string;
  readonly domain: readonly string[] | null;
  readonly patterns?: readonly { readonly $go: string }[] | null;
  readonly matches: readonly string[] | null;
  readonly mismatches: readonly string[] | null;
}

interface FileCase {
  readonly $key: string;
  readonly $value: string;
}

interface Table {
  readonly source: string;
  readonly cases: readonly (MatchCase | FileCase)[];
}

/** The suite of fluxcd/pkg/sourceignore. */
export function sourceignore(read: (path: string) => string): Score {
  const tables = JSON.parse(read('flux/sourceignore.json')) as readonly Table[];
  return scoreRows(
    tables.flatMap(({ source, cases }) => matchRows(source, cases).concat(fileRows(source, cases))),
  );
}

function matchRows(source: string, cases: Table['cases']): Row[] {
  const rows = cases.filter((row) => 'name' in row);
  return rows.map((row) => ({ name: `${source} ${row.name}`, check: () => checkMatches(row) }));
}

function checkMatches(row: MatchCase): string | undefined {
  const patterns = patternsOf(row);
  const paths = [...(row.matches ?? []), ...(row.mismatches ?? [])];
  const ignored = paths.filter((path) => isIgnored(patterns, path, false));
  return difference(ignored, row.matches ?? []);
}

/** A table without `ignore` tests the defaults, with patterns of its own behind them. */
function patternsOf({ ignore, domain, patterns }: MatchCase): readonly IgnorePattern[] {
  const directory = (domain ?? []).join('/');
  if (ignore !== undefined) return parseIgnorePatterns(ignore, directory);
  const own = (patterns ?? []).map(
    ({ $go }) => /^gitignore\.ParsePattern\((.*), nil\)$/.exec($go)?.[1] ?? '',
  );
  return [...defaultIgnorePatterns(directory), ...parseIgnorePatterns(own.join('\n'), '')];
}

/** One row a file of a tree: what a `.sourceignore` names is ignored beside it, what any other file names is not. */
function fileRows(source: string, cases: Table['cases']): Row[] {
  const files = cases.filter((row) => '$key' in row);
  const tree = memorySnapshot(Object.fromEntries(files.map((row) => [row.$key, row.$value])));
  const patterns = loadIgnorePatterns(tree);
  return files.map(({ $key, $value }) => ({
    name: `${source} ${$key}`,
    check: () => {
      const named = $key.replace(/[^/]*$/, $value);
      return difference(isIgnored(patterns, named, false), $key.endsWith('.sourceignore'));
    },
  }));
}
