import { fileSource, lineIndex, type LineIndex } from '@hops/text';
import { parse, textOf, at, type Node } from '@hops/yaml';
import type { Place } from '../answer.ts';
import type { Copy } from '../copy-app.ts';

/** One document of the new files. */
export interface CopiedDocument {
  readonly file: string;
  readonly kind: string;
  readonly root: Node;
  /** Where a node stands. */
  readonly place: (node: Node) => Place;
}

/** The documents of the new YAML files, read from their new texts. */
export function copiedDocuments({ files }: Copy): CopiedDocument[] {
  return files.flatMap(({ path, content, isVerbatim }) => {
    if (isVerbatim || typeof content !== 'string') return [];
    const lines = lineIndex(content);
    return parse(fileSource(path, content)).documents.flatMap(({ root }) =>
      root ? [documentOf(path, root, lines)] : [],
    );
  });
}

function documentOf(file: string, root: Node, lines: LineIndex): CopiedDocument {
  return {
    file,
    kind: textOf(at(root, 'kind')) ?? '',
    root,
    place: ({ start }) => ({ file, line: lines.positionAt(start).line }),
  };
}
