import { makejinja, type MakejinjaCode, type Rendered } from '@hops/makejinja';
import type { Files, Result } from '@hops/text';
import { decodeYaml } from '@hops/yaml';

/** What the templates of a folder render to, and the texts that its findings are in. */
export interface Rendering extends Result<ReadonlyMap<string, Rendered>, MakejinjaCode> {
  readonly textOf: (file: string) => string | undefined;
}

/** Renders the templates of a folder that has a makejinja.toml. */
export function renderTemplates(files: Files): Rendering {
  const textOf = (file: string) => {
    const read = files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
  return { ...makejinja(files), textOf };
}
