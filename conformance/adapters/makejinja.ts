import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { callable, dict, print, type Arguments, type Value } from '@hops/jinja';
import { makejinja, type MakejinjaOptions } from '@hops/makejinja';
import { memorySnapshot } from '@hops/workspace';
import { difference, scoreRows, type Row, type Score } from './score.ts';

interface Golden {
  readonly data: unknown;
  readonly functions: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly expected: Readonly<Record<string, string>>;
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** The files that makejinja rendered for eight configurations of cluster-template, and those of its own example. */
export function makejinjaGoldens(shared: string): Score {
  const folder = join(shared, 'conformance/makejinja');
  const cluster = contentsOf(join(folder, 'cluster-template'));
  const configurations = [...cluster.keys()].filter((path) => path.endsWith('/golden.json'));
  return scoreRows([
    ...configurations.flatMap((path) => goldenRows(path, cluster)),
    ...ownRows(contentsOf(join(folder, 'own'))),
  ]);
}

function contentsOf(folder: string): Contents {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The data of a golden file are those that the plugin has validated and completed. */
function goldenRows(path: string, cluster: Contents): Row[] {
  const { data, functions, expected } = JSON.parse(textOf(cluster, path)) as Golden;
  const configuration = textOf(cluster, 'makejinja.toml').replace('./cluster.toml', './cluster.json');
  const contents = new Map([
    ...[...cluster].filter(([file]) => file.startsWith('template/')),
    ...textContents({ 'makejinja.toml': configuration, 'cluster.json': JSON.stringify(data) }),
  ]);
  const globals = Object.entries(functions).map(([name, value]) => [name, returning(name, value)] as const);
  return rowsOf(path, contents, new Map(Object.entries(expected)), { globals });
}

/** A plugin's function that was recorded: its one result, or a result for each first argument. */
function returning(name: string, value: Golden['functions'][string]): Value {
  return callable(name, ({ positional }: Arguments) =>
    typeof value === 'string' ? value : value[print(positional[0]!)]!,
  );
}

/** makejinja's example has a plugin with a function and a filter. */
function ownRows(contents: Contents): Row[] {
  const expected = [...contents.keys()].filter((path) => path.startsWith('output/'));
  const wanted = new Map(expected.map((path) => [path, textOf(contents, path)]));
  const getlang = callable('getlang', ({ positional: [value, language] }) =>
    translation(value!, print(language!)),
  );
  return rowsOf('own', contents, wanted, {
    globals: [['getlang', getlang]],
    filters: [['hassurl', hassurl]],
  });
}

function hassurl(value: Value): Value {
  return print(value).toLowerCase().replaceAll('_', '-');
}

function translation(value: Value, language: string): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value.type !== 'dict')
    return value;
  return value.entries.get(language)?.[1] ?? dict();
}

function rowsOf(
  name: string,
  contents: Contents,
  expected: ReadonlyMap<string, string>,
  options: MakejinjaOptions,
): Row[] {
  const { output, findings } = makejinja(memorySnapshot(Object.fromEntries(contents)), options);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return [...expected].map(([path, wanted]) => ({
    name: `${name} ${path}`,
    check: () => {
      const given = output.get(path);
      return difference(given === undefined ? errors : new TextDecoder().decode(given.bytes), wanted);
    },
  }));
}

function textOf(contents: Contents, path: string): string {
  return new TextDecoder().decode(contents.get(path));
}

function textContents(texts: Readonly<Record<string, string>>): Contents {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
