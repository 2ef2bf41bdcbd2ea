import {
  createEnvironment,
  print,
  render,
  requirementsOf,
  type Dict,
  type Environment,
  type Filter,
  type Requirement,
  type Test,
  type Value,
} from '@hops/jinja';
import { joinPath, sortFindings, type Files, type Result, type Source } from '@hops/text';
import { yamlFiles, type YamlFiles } from '@hops/yaml';
import type { MakejinjaCode, MakejinjaFinding, MakejinjaSink } from './code.ts';
import type { Configuration } from './configuration.ts';
import { templateFinding } from './template-finding.ts';
import { inputFiles, type InputFile } from './inputs.ts';
import { readConfiguration } from './read-configuration.ts';
import { readData, setDataVariables } from './read-data.ts';
import { templateLoader, textAt } from './template-loader.ts';

/** What a repository is rendered with beside its own files. */
export interface MakejinjaOptions {
  /** The folder of `makejinja.toml`, to which its paths are relative; by default the repository's root. */
  readonly folder?: string;
  /** What plugins would add: functions and data by name, filters and tests. */
  readonly globals?: Iterable<readonly [string, Value]>;
  readonly filters?: Iterable<readonly [string, Filter]>;
  readonly tests?: Iterable<readonly [string, Test]>;
}

/** A file that makejinja writes: its bytes, the file it stems from and, of a template, the data paths that it reads. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly template: string;
  readonly reads: readonly Requirement[];
}

/**
 * What makejinja 2.8 writes for a repository's `makejinja.toml`, by path. Commands and plugins are reported and never run.
 * A template with an error is reported with its place and left out, and the others are rendered.
 */
export function makejinja(
  files: Files,
  options: MakejinjaOptions = {},
): Result<ReadonlyMap<string, Rendered>, MakejinjaCode> {
  const findings: MakejinjaFinding[] = [];
  const output = renderAll(yamlFiles(files), options, (finding) => findings.push(finding));
  const complete = findings.every(({ code }) => code === 'makejinja-not-run');
  return { output, findings: sortFindings(findings), complete };
}

function renderAll(files: YamlFiles, options: MakejinjaOptions, sink: MakejinjaSink): Map<string, Rendered> {
  const configuration = configurationOf(files, options.folder ?? '', sink);
  if (configuration === undefined) return new Map();
  const span = configuration.source.span(0, 0);
  const data = readData(files, configuration.data, span, sink);
  setDataVariables(data, configuration.dataVariables);
  const inputs = inputFiles(files, configuration, span, sink);
  const load = templateLoader(files, configuration.inputs);
  const reads = new Map(
    inputs
      .filter(({ isTemplate }) => isTemplate)
      .map(({ name }) => [name, readsOf(load(name), configuration)] as const),
  );
  const environment = environmentOf(configuration, data, load, options);
  const job: Job = { files, configuration, environment, reads, sink };
  return new Map(inputs.flatMap((input) => writeInput(input, job)));
}

function readsOf(source: Source | undefined, { syntax }: Configuration): readonly Requirement[] {
  return source === undefined ? [] : requirementsOf(source, syntax);
}

function environmentOf(
  { syntax, undefinedKind, autoescape }: Configuration,
  data: Dict,
  load: Environment['load'],
  { globals = [], filters = [], tests = [] }: MakejinjaOptions,
): Environment {
  const variables = [...data.entries.values()].map(([key, value]) => [print(key), value] as const);
  return createEnvironment({
    load,
    syntax,
    undefinedKind,
    autoescape,
    globals: [...variables, ...globals],
    filters,
    tests,
  });
}

/** What it takes to write one file. */
interface Job {
  readonly files: YamlFiles;
  readonly configuration: Configuration;
  readonly environment: Environment;
  readonly reads: ReadonlyMap<string, readonly Requirement[]>;
  readonly sink: MakejinjaSink;
}

function writeInput(input: InputFile, job: Job): readonly (readonly [string, Rendered])[] {
  const { path, output, isTemplate } = input;
  if (isTemplate) return renderInput(input, job);
  const read = job.files.read(path);
  return read.ok ? [[output, { bytes: read.bytes, template: path, reads: [] }]] : [];
}

function renderInput({ name, path, output }: InputFile, job: Job): readonly (readonly [string, Rendered])[] {
  const { files, configuration, environment, reads, sink } = job;
  const fileData = readData(
    files,
    configuration.fileData.get(name) ?? [],
    configuration.source.span(0, 0),
    sink,
  );
  const variables = new Map([...fileData.entries.values()].map(([key, value]) => [print(key), value]));
  const result = render(environment, name, variables);
  if (!result.ok) {
    sink(templateFinding(result.error, path, [...reads.values()].flat(), configuration.plugins));
    return [];
  }
  if (result.text.trim() === '' && !configuration.keepEmpty) return [];
  const bytes = new TextEncoder().encode(result.text);
  return [[output, { bytes, template: path, reads: reads.get(name) ?? [] }]];
}

function configurationOf(files: Files, folder: string, sink: MakejinjaSink): Configuration | undefined {
  const path = joinPath(folder, 'makejinja.toml');
  const text = textAt(files, path);
  if (text !== undefined) return readConfiguration(path, text, folder, sink);
  const message = `there is no ${path}; makejinja has nothing to render`;
  const span = { file: path, start: 0, end: 0 };
  sink({ code: 'makejinja-missing-configuration', severity: 'error', message, span, related: [] });
  return undefined;
}
