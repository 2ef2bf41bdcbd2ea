import type { YamlFiles } from '@hops/yaml';
import type { KnowledgeFinding } from '../finding.ts';
import { contentsOf } from './contents.ts';
import { pinPath, readPins } from './pin-file.ts';
import { tracer, type Tracer } from './trace.ts';

/** The pins of a base, ready to be followed, and what is wrong with their file. */
export interface PinnedBase {
  readonly tracer: Tracer;
  readonly findings: readonly KnowledgeFinding[];
}

/** Reads the pins of a base; one that has none has nothing to follow. */
export function pinnedBase(
  { files, paths }: { readonly files: YamlFiles; readonly paths: readonly string[] },
  base: string,
): PinnedBase {
  const path = pinPath(base);
  const read = path === undefined ? undefined : files.read(path);
  const text = read?.ok ? new TextDecoder().decode(read.bytes) : '';
  const { pins, findings } = readPins(path ?? '', text);
  return { tracer: tracer(pins, contentsOf(files, paths)), findings };
}
