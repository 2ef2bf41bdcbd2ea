import { fileSource, type Files, type Source, type Unreadable } from '@hops/text';
import { decodeYaml } from './decode.ts';
import { parse, type ParseResult } from './parse.ts';

/** A file read as YAML, or why it could not be; `not utf-8` is what is no UTF-16 either. */
export type YamlFile =
  | ({ readonly ok: true; readonly source: Source } & ParseResult)
  | { readonly ok: false; readonly reason: Unreadable | 'not utf-8' };

/** Files that are parsed at most once. */
export interface YamlFiles extends Files {
  /** Reads the file at a normalised path as YAML. One above 16 MB is `too large`. */
  yaml(path: string): YamlFile;
}

const largestFile = 16 * 1024 * 1024;

/** Adds reading YAML to `files`, whose contents must not change. */
export function yamlFiles(files: Files): YamlFiles {
  const parsed = new Map<string, YamlFile>();
  return {
    read: (path) => files.read(path),
    list: (path) => files.list(path),
    yaml(path) {
      const known = parsed.get(path);
      if (known !== undefined) return known;
      const file = readYaml(files, path);
      parsed.set(path, file);
      return file;
    },
  };
}

function readYaml(files: Files, path: string): YamlFile {
  const result = files.read(path);
  if (!result.ok) return result;
  if (result.bytes.length > largestFile) return { ok: false, reason: 'too large' };
  const text = decodeYaml(result.bytes);
  if (text === undefined) return { ok: false, reason: 'not utf-8' };
  const source = fileSource(path, text);
  return { ok: true, source, ...parse(source) };
}
