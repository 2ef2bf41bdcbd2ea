import type { Source } from '@hops/text';
import { parseStatements } from './parse-body.ts';
import { normaliseNewlines } from './newlines.ts';
import type { Syntax } from './settings.ts';
import type { Body } from './statement.ts';
import type { TokenStream } from './stream.ts';
import { tokenise } from './tokenise.ts';

/** A template's tree. Places in it are offsets in `source`, which leads back to the file. */
export interface Template {
  readonly name: string;
  readonly source: Source;
  readonly body: Body;
}

/** Parses a template; fails with `TemplateSyntaxError`. */
export function parseSource(name: string, file: Source, syntax: Syntax): Template {
  const source = normaliseNewlines(file, syntax);
  const stream: TokenStream = {
    tokens: tokenise(source.text, syntax),
    index: 0,
    open: [],
    blocks: new Set(),
  };
  return { name, source, body: parseStatements(stream, []) };
}
