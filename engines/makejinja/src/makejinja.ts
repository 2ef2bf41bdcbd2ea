import { print, render, type Environment, type Requirement } from '@hops/jinja';
import { sortFindings, type Files, type Result } from '@hops/text';
import { yamlFiles, type YamlFiles } from '@hops/yaml';
import type { MakejinjaCode, MakejinjaFinding, MakejinjaSink } from './code.ts';
import type { InputFile } from './inputs.ts';
import { environmentOf, fileDataOf, openProject, type MakejinjaOptions, type Project } from './project.ts';
import { templateFinding } from './template-finding.ts';

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
  const project = openProject(files, options, sink);
  if (project === undefined) return new Map();
  const environment = environmentOf(project);
  return new Map(project.inputs.flatMap((input) => writeInput(input, project, environment, sink)));
}

function writeInput(
  input: InputFile,
  project: Project,
  environment: Environment,
  sink: MakejinjaSink,
): readonly (readonly [string, Rendered])[] {
  const { path, output, isTemplate } = input;
  if (isTemplate) return renderInput(input, project, environment, sink);
  const read = project.files.read(path);
  return read.ok ? [[output, { bytes: read.bytes, template: path, reads: [] }]] : [];
}

function renderInput(
  { name, path, output }: InputFile,
  project: Project,
  environment: Environment,
  sink: MakejinjaSink,
): readonly (readonly [string, Rendered])[] {
  const { configuration, reads } = project;
  const fileData = fileDataOf(project, name, sink);
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
