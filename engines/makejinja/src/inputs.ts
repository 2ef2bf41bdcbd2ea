import { nameOf, type Files, type Span } from '@hops/text';
import type { MakejinjaSink } from './code.ts';
import type { Configuration } from './configuration.ts';
import { matchesEnd, matchesPattern } from './pattern.ts';
import { filesBelow, suffixOf } from './walk.ts';

/** A file of an input: its name as a template, its path, what becomes of it and where that goes. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly output: string;
  readonly isTemplate: boolean;
}

/**
 * The files of all inputs, each output once: where two inputs have the same file, the first one counts
 * (`handle_input_dir`). Reports `makejinja-missing-input`.
 */
export function inputFiles(
  files: Files,
  configuration: Configuration,
  configured: Span,
  sink: MakejinjaSink,
): readonly InputFile[] {
  const outputs = new Map<string, InputFile>();
  for (const input of configuration.inputs) {
    for (const file of filesOf(files, input, configuration, configured, sink)) {
      if (!outputs.has(file.output)) outputs.set(file.output, file);
    }
  }
  return [...outputs.values()];
}

function filesOf(
  files: Files,
  input: string,
  configuration: Configuration,
  configured: Span,
  sink: MakejinjaSink,
): readonly InputFile[] {
  if (files.list(input).ok) return filesOfFolder(files, input, configuration);
  if (files.read(input).ok) return [inputFile(nameOf(input), input, configuration, true)];
  const message = `the input ${input} is not in the repository; create it or remove it from inputs`;
  sink({ code: 'makejinja-missing-input', severity: 'error', message, span: configured, related: [] });
  return [];
}

function filesOfFolder(files: Files, input: string, configuration: Configuration): readonly InputFile[] {
  const { includePatterns, excludePatterns, jinjaSuffix } = configuration;
  const prefix = input === '' ? 0 : input.length + 1;
  const all = filesBelow(files, input);
  return includePatterns.flatMap((include) =>
    all
      .filter((path) => matchesPattern(include, path.slice(prefix)))
      .filter((path) => !excludePatterns.some((exclude) => matchesEnd(exclude, path)))
      .map((path) =>
        inputFile(
          path.slice(prefix),
          path,
          configuration,
          jinjaSuffix === '' || suffixOf(path) === jinjaSuffix,
        ),
      ),
  );
}

function inputFile(name: string, path: string, configuration: Configuration, isTemplate: boolean): InputFile {
  const { output, jinjaSuffix, keepJinjaSuffix } = configuration;
  const drop = jinjaSuffix !== '' && suffixOf(name) === jinjaSuffix && !keepJinjaSuffix;
  const target = drop ? name.slice(0, -jinjaSuffix.length) : name;
  return { name, path, output: output === '' ? target : `${output}/${target}`, isTemplate };
}
