import { isWithin } from '@hops/text';
import { decodeYaml, type YamlFiles } from '@hops/yaml';
import { treeOf, type Tree } from '../claims/tree.ts';
import { checksum } from '../markdown/markers.ts';
import { outlineOf, type Outline } from './outline.ts';

/** What a repository's files say, as far as cited places are sought in them. Each file is read at most once. */
export interface Contents extends Tree {
  /** Its lines without blanks at their ends; `undefined` where it is no text. */
  readonly linesOf: (file: string) => readonly string[] | undefined;
  readonly outlineOf: (file: string) => Outline | undefined;
  /** The checksum of a whole file, or of all files of a folder. */
  readonly sumOf: (path: string) => string | undefined;
  /** The files and folders with this checksum. */
  readonly withSum: (sum: string) => readonly string[];
  /** The files that hold this object. */
  readonly withObject: (object: string) => readonly string[];
}

/** Whether there is a file or a folder of this path. */
export function isThere(path: string, { files, folders }: Contents): boolean {
  return files.has(path) || folders.has(path);
}

/** Reads what is asked for, and no more. */
export function contentsOf(files: YamlFiles, paths: readonly string[]): Contents {
  const tree = treeOf(paths);
  const linesOf = remembered((file) => {
    const read = files.read(file);
    const text = read.ok ? decodeYaml(read.bytes) : undefined;
    return text?.split('\n').map((line) => line.trimEnd());
  });
  const outline = remembered((file) =>
    /\.ya?ml$/.test(file) && tree.files.has(file) ? outlineOf(files.yaml(file)) : undefined,
  );
  const sumOf: Contents['sumOf'] = remembered((path) => {
    if (tree.folders.has(path)) {
      const inside = paths.filter((file) => isWithin(file, path));
      return checksum(inside.map((file) => `${file.slice(path.length)} ${sumOf(file)}`).join('\n'));
    }
    const lines = linesOf(path);
    return lines && checksum(lines.join('\n'));
  });
  const sums = once(() => indexed([...tree.files, ...tree.folders], (path) => [sumOf(path) ?? '']));
  const objects = once(() => indexed(paths, (file) => outline(file)?.objects ?? []));
  return {
    ...tree,
    linesOf,
    outlineOf: outline,
    sumOf,
    withSum: (sum) => sums().get(sum) ?? [],
    withObject: (object) => objects().get(object) ?? [],
  };
}

function indexed(
  paths: readonly string[],
  keysOf: (path: string) => readonly string[],
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const path of paths)
    for (const key of new Set(keysOf(path))) {
      const found = index.get(key);
      if (found) found.push(path);
      else index.set(key, [path]);
    }
  return index;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function remembered<Value>(find: (path: string) => Value): (path: string) => Value {
  const values = new Map<string, Value>();
  return (path) => {
    if (!values.has(path)) values.set(path, find(path));
    return values.get(path)!;
  };
}
