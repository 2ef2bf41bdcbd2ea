import { lineIndex } from '@hops/text';
import type { Node } from '@hops/yaml';

/** The line of a node in its file, from 1. */
export function lineOf({ source, start }: Node): number {
  return lineIndex(source.text).positionAt(start).line;
}
