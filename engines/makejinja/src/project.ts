import {
  createEnvironment,
  print,
  requirementsOf,
  type Dict,
  type Environment,
  type Filter,
  type Requirement,
  type Test,
  type UndefinedKind,
  type Value,
} from '@hops/jinja';
import { joinPath, type Files, type Source } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import type { MakejinjaSink } from './code.ts';
import type { Configuration } from './configuration.ts';
import { inputFiles, type InputFile } from './inputs.ts';
import { readConfiguration } from './read-configuration.ts';
import { readData, setDataVariables } from './read-data.ts';
import { templateLoader, textAt } from './template-loader.ts';

/** What a repository is rendered with beside its own files. */
export interface MakejinjaOptions {
  /** The folder of `makejinja.toml`, to which its paths are relative; by default the repository's root. */
  readonly folder?: string;
  /** The data files instead of those that the configuration names, as makejinja's `--data`; a later one counts more. */
  readonly data?: readonly string[] | undefined;
  /** What plugins would add: functions and data by name, filters and tests. */
  readonly globals?: Iterable<readonly [string, Value]>;
  readonly filters?: Iterable<readonly [string, Filter]>;
  readonly tests?: Iterable<readonly [string, Test]>;
}

/** A `makejinja.toml` with all that it names. */
export interface Project {
  readonly files: YamlFiles;
  readonly configuration: Configuration;
  readonly data: Dict;
  readonly inputs: readonly InputFile[];
  readonly load: Environment['load'];
  /** What each template reads, by its name. */
  readonly reads: ReadonlyMap<string, readonly Requirement[]>;
  readonly options: MakejinjaOptions;
}

/** The inputs and the data files that a `makejinja.toml` names, in their order; none where it cannot be used. */
export function namedFiles(
  files: Files,
  options: Pick<MakejinjaOptions, 'folder'> = {},
): Pick<Configuration, 'inputs' | 'data'> {
  return configurationOf(files, options, () => {}) ?? { inputs: [], data: [] };
}

/** Reads the configuration and its data, and finds its inputs; gives nothing where there is no usable configuration. */
export function openProject(
  files: YamlFiles,
  options: MakejinjaOptions,
  sink: MakejinjaSink,
): Project | undefined {
  const configuration = configurationOf(files, options, sink);
  if (configuration === undefined) return undefined;
  const span = configuration.source.span(0, 0);
  const data = readData(files, configuration.data, span, sink);
  setDataVariables(data, configuration.dataVariables);
  const inputs = inputFiles(files, configuration, span, sink);
  const load = templateLoader(files, configuration.inputs);
  const templates = inputs.filter(({ isTemplate }) => isTemplate);
  const reads = new Map(templates.map(({ name }) => [name, readsOf(load(name), configuration)] as const));
  return { files, configuration, data, inputs, load, reads, options };
}

/** What a template reads; nothing where there is none. */
export function readsOf(source: Source | undefined, { syntax }: Configuration): readonly Requirement[] {
  return source === undefined ? [] : requirementsOf(source, syntax);
}

/** What the templates of a project are rendered in. */
export function environmentOf(
  { configuration, data, load, options }: Project,
  changes: {
    readonly undefinedKind?: UndefinedKind;
    readonly onError?: NonNullable<Environment['onError']>;
  } = {},
): Environment {
  const { syntax, undefinedKind, autoescape } = configuration;
  const { globals = [], filters = [], tests = [] } = options;
  const variables = [...data.entries.values()].map(([key, value]) => [print(key), value] as const);
  return createEnvironment({
    load,
    syntax,
    undefinedKind,
    autoescape,
    globals: [...variables, ...globals],
    filters,
    tests,
    ...changes,
  });
}

/** The data that only one template is rendered with. */
export function fileDataOf({ files, configuration }: Project, name: string, sink: MakejinjaSink): Dict {
  return readData(files, configuration.fileData.get(name) ?? [], configuration.source.span(0, 0), sink);
}

function configurationOf(
  files: Files,
  { folder = '', data }: MakejinjaOptions,
  sink: MakejinjaSink,
): Configuration | undefined {
  const path = joinPath(folder, 'makejinja.toml');
  const text = textAt(files, path);
  if (text !== undefined) {
    const read = readConfiguration(path, text, folder, sink);
    return read && data ? { ...read, data } : read;
  }
  const message = `there is no ${path}; makejinja has nothing to render`;
  const span = { file: path, start: 0, end: 0 };
  sink({ code: 'makejinja-missing-configuration', severity: 'error', message, span, related: [] });
  return undefined;
}
