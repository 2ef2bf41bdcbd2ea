import { dict, type Dict } from '@hops/jinja';
import { nameOf, type Span } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import { parse, TomlError } from 'smol-toml';
import type { MakejinjaSink } from './code.ts';
import { fromToml, fromYaml, isDict } from './data-value.ts';
import { filesBelow, suffixOf } from './walk.ts';

/**
 * Reads data files, and those in folders, one after the other: a later file replaces whole top-level values of an earlier
 * one (`load_data`). Reports `makejinja-missing-input` and `makejinja-invalid-data`.
 */
export function readData(
  files: YamlFiles,
  paths: readonly string[],
  configured: Span,
  sink: MakejinjaSink,
): Dict {
  const data = dict();
  for (const path of paths) {
    for (const file of dataFiles(files, path, configured, sink)) {
      for (const [key, entry] of readFile(files, file, sink).entries) data.entries.set(key, entry);
    }
  }
  return data;
}

function dataFiles(files: YamlFiles, path: string, configured: Span, sink: MakejinjaSink): readonly string[] {
  const listed = files.list(path);
  if (listed.ok) return filesBelow(files, path).filter((file) => !nameOf(file).startsWith('.'));
  if (files.read(path).ok) return [path];
  const message = `the data file ${path} is not in the repository; create it or remove it from data`;
  sink({ code: 'makejinja-missing-input', severity: 'error', message, span: configured, related: [] });
  return [];
}

function readFile(files: YamlFiles, path: string, sink: MakejinjaSink): Dict {
  const suffix = suffixOf(path);
  if (suffix === '.toml') return readToml(files, path, sink);
  return ['.yaml', '.yml', '.json'].includes(suffix) ? readYaml(files, path, sink) : dict();
}

function readYaml(files: YamlFiles, path: string, sink: MakejinjaSink): Dict {
  const file = files.yaml(path);
  const merged = dict();
  if (!file.ok) return reportUnusable(path, `it is ${file.reason}`, sink);
  for (const { message, span, related } of file.findings) {
    sink({ code: 'makejinja-invalid-data', severity: 'error', message, span, related });
  }
  for (const { root } of file.documents) {
    const value = root === undefined ? null : fromYaml(root);
    if (!isDict(value)) return reportUnusable(path, 'a document in it is no mapping', sink);
    for (const [key, entry] of value.entries) merged.entries.set(key, entry);
  }
  return merged;
}

function readToml(files: YamlFiles, path: string, sink: MakejinjaSink): Dict {
  const read = files.read(path);
  if (!read.ok) return reportUnusable(path, `it is ${read.reason}`, sink);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    return fromToml(parse(text, { integersAsBigInt: true })) as Dict;
  } catch (error) {
    if (error instanceof TomlError) {
      return reportUnusable(path, `line ${error.line}: ${error.message.split('\n')[0]!}`, sink);
    }
    return reportUnusable(path, 'it is not UTF-8', sink);
  }
}

function reportUnusable(path: string, reason: string, sink: MakejinjaSink): Dict {
  const message = `the data file ${path} cannot be used: ${reason}`;
  const span = { file: path, start: 0, end: 0 };
  sink({ code: 'makejinja-invalid-data', severity: 'error', message, span, related: [] });
  return dict();
}

/** Sets the values of `data_vars`, whose names are paths with dots (`dict_nested_set`). */
export function setDataVariables(data: Dict, variables: ReadonlyMap<string, string>): void {
  for (const [name, value] of variables) {
    const steps = name.split('.');
    const last = steps.pop()!;
    const owner = steps.reduce((table, step) => {
      const known = table.entries.get(step)?.[1];
      const next = known !== undefined && isDict(known) ? known : dict();
      table.entries.set(step, [step, next]);
      return next;
    }, data);
    owner.entries.set(last, [last, value]);
  }
}
