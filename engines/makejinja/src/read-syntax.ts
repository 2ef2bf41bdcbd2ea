import type { Syntax } from '@hops/jinja';
import { tableOf, type Table } from './toml-table.ts';

const delimiters: Readonly<Record<string, keyof Syntax>> = {
  block_start: 'blockStart',
  block_end: 'blockEnd',
  variable_start: 'variableStart',
  variable_end: 'variableEnd',
  comment_start: 'commentStart',
  comment_end: 'commentEnd',
};

const whitespace: Readonly<Record<string, keyof Syntax>> = {
  trim_blocks: 'trimBlocks',
  lstrip_blocks: 'lstripBlocks',
  newline_sequence: 'newline',
  keep_trailing_newline: 'keepTrailingNewline',
};

const prefixes: Readonly<Record<string, keyof Syntax>> = {
  line_statement: 'lineStatementPrefix',
  line_comment: 'lineCommentPrefix',
};

/** Jinja's syntax in a configuration, with makejinja's own defaults for white space. */
export function syntaxOf(table: Table): Partial<Syntax> {
  return {
    trimBlocks: true,
    lstripBlocks: true,
    keepTrailingNewline: true,
    ...renamed(tableOf(table['delimiter']), delimiters),
    ...renamed(tableOf(table['whitespace']), whitespace),
    ...renamed(tableOf(table['prefix']), prefixes),
  };
}

function renamed(table: Table, names: Readonly<Record<string, keyof Syntax>>): Partial<Syntax> {
  const entries = Object.entries(table).flatMap(([name, value]) =>
    names[name] ? [[names[name], value]] : [],
  );
  return Object.fromEntries(entries) as Partial<Syntax>;
}
