export { namedFiles } from '@hops/makejinja';
import { makejinja, neededData, type MakejinjaCode, type NeededData, type Rendered } from '@hops/makejinja';
import type { Files, Result } from '@hops/text';
import { decodeYaml } from '@hops/yaml';

/** The texts of a folder's files, in which findings have their places. */
export type TextOf = (file: string) => string | undefined;

/** What the templates of a folder need of the data, and what they lack. */
export function analyseTemplates(
  files: Files,
  data: readonly string[],
): Result<NeededData, MakejinjaCode> & { readonly textOf: TextOf } {
  return { ...neededData(files, { data }), textOf: textsOf(files) };
}

/** Renders the templates of a folder that has a makejinja.toml. */
export function renderTemplates(
  files: Files,
  data: readonly string[],
): Result<ReadonlyMap<string, Rendered>, MakejinjaCode> & { readonly textOf: TextOf } {
  return { ...makejinja(files, { data }), textOf: textsOf(files) };
}

function textsOf(files: Files): TextOf {
  return (file) => {
    const read = files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
}
