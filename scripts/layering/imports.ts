import { parseSync } from 'rolldown/utils';

/** One module that a file names in an import or an export, and where. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** Everything a TypeScript file imports or re-exports: values, types, and dynamically by a literal. */
export function importsOf(file: string, text: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const requests = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ];
  const places = new Map(requests.map(({ start, end }) => [start, text.slice(start, end)]));
  return [...places]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([start, literal]) => importAt(text, start, literal));
}

function importAt(text: string, start: number, literal: string): Import[] {
  const specifier = /^(['"])(.*)\1$/.exec(literal)?.[2];
  return specifier === undefined ? [] : [{ specifier, line: text.slice(0, start).split('\n').length }];
}
