import type { Model } from '@hops/model';
import { lineIndex, type LineIndex, type Span } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import type { Place } from './answer.ts';

/** Finds texts and places in the files of one model. */
export interface Placing {
  readonly place: (span: Span) => Place;
  /** A file's text; `undefined` where it has none. */
  readonly text: (file: string) => string | undefined;
}

/** Places spans in a model's files, whose lines are found once each. */
export function placing({ repository }: Model): Placing {
  const indexes = new Map<string, LineIndex>();
  const text = (file: string): string | undefined => {
    const read = repository.files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
  const indexOf = (file: string): LineIndex => {
    const index = indexes.get(file) ?? lineIndex(text(file) ?? '');
    indexes.set(file, index);
    return index;
  };
  return { text, place: ({ file, start }) => ({ file, ...indexOf(file).positionAt(start) }) };
}
