import type { Model } from '@hops/model';
import { lineIndex, type Span } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import type { Place } from './answer.ts';

/** A file's text; `undefined` where it has none. */
export function textOfFile({ repository }: Model, file: string): string | undefined {
  const read = repository.files.read(file);
  return read.ok ? decodeYaml(read.bytes) : undefined;
}

/** Where a span starts. */
export function placeOf(model: Model, { file, start }: Span): Place {
  return { file, line: lineIndex(textOfFile(model, file) ?? '').positionAt(start).line };
}

/** The first line that matches, from 1. */
export function lineOf(model: Model, file: string, pattern: RegExp): number | undefined {
  const index = (textOfFile(model, file) ?? '').split('\n').findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : index + 1;
}
