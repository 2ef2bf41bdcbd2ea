import type { Repository } from '@hops/flux';
import { lineIndex, type LineIndex, type Span } from '@hops/text';
import { at, resolve, spanOf, type Node } from '@hops/yaml';
import type { Place } from './secrets.ts';

/** Turns spans into places. */
export type PlaceOf = (span: Span) => Place;

/** Finds places in the files of a repository, whose lines are found once each; the first of a file without text. */
export function placeFinder({ files }: Repository): PlaceOf {
  const indexes = new Map<string, LineIndex | undefined>();
  const indexOf = (file: string): LineIndex | undefined => {
    if (!indexes.has(file)) {
      const parsed = files.yaml(file);
      indexes.set(file, parsed.ok ? lineIndex(parsed.source.text) : undefined);
    }
    return indexes.get(file);
  };
  return ({ file, start }) => ({ file, ...(indexOf(file)?.positionAt(start) ?? { line: 1, column: 1 }) });
}

/** The place of an object's name, or of the whole object. */
export function nameSpan(node: Node): Span {
  return spanOf(resolve(at(node, 'metadata', 'name') ?? node));
}
