import type { Repository } from '@hops/flux';
import { lineIndex, type LineIndex, type Span } from '@hops/text';
import { at, decodeYaml, resolve, spanOf, type Node } from '@hops/yaml';

/** A place as people count it, lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds texts and places in the files of one repository. */
export interface Placing {
  /** Where a span starts; in a file without text, its first place. */
  readonly place: (span: Span) => Place;
  /** A file's text; `undefined` where it has none. */
  readonly text: (file: string) => string | undefined;
}

/** Places spans in a model's files, whose lines are found once each. */
export function placing({ repository }: { readonly repository: Repository }): Placing {
  const indexes = new Map<string, LineIndex | undefined>();
  const text = (file: string): string | undefined => {
    const read = repository.files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
  const indexOf = (file: string): LineIndex | undefined => {
    if (!indexes.has(file)) {
      const content = text(file);
      indexes.set(file, content === undefined ? undefined : lineIndex(content));
    }
    return indexes.get(file);
  };
  return {
    text,
    place: ({ file, start }) => ({ file, ...(indexOf(file)?.positionAt(start) ?? { line: 1, column: 1 }) }),
  };
}

/** The place of an object's name, or of the whole object. */
export function nameSpan(node: Node): Span {
  return spanOf(resolve(at(node, 'metadata', 'name') ?? node));
}
