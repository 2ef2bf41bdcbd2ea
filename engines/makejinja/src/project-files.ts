import { directoryOf, type Files } from '@hops/text';
import { inputFiles } from './inputs.ts';
import { readConfiguration } from './read-configuration.ts';
import { textAt } from './template-loader.ts';

/** The files of a project, without rendering any. */
export interface ProjectFiles {
  /** What makejinja writes for each file of its inputs, by the file's path. */
  readonly outputs: ReadonlyMap<string, string>;
  /** The files that hold its data. */
  readonly data: readonly string[];
}

/** Says which files a `makejinja.toml` stands for; none where it cannot be read. */
export function projectFiles(files: Files, path: string): ProjectFiles {
  const text = textAt(files, path);
  const configuration =
    text === undefined ? undefined : readConfiguration(path, text, directoryOf(path), ignored);
  if (configuration === undefined) return { outputs: new Map(), data: [] };
  const inputs = inputFiles(files, configuration, configuration.source.span(0, 0), ignored);
  return { outputs: new Map(inputs.map((input) => [input.path, input.output])), data: configuration.data };
}

/** Who renders is told what is wrong with a project. */
function ignored(): void {}
