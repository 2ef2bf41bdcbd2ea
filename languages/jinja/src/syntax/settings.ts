/** How a template is written: its delimiters and what happens to the white space around them. */
export interface Syntax {
  readonly blockStart: string;
  readonly blockEnd: string;
  readonly variableStart: string;
  readonly variableEnd: string;
  readonly commentStart: string;
  readonly commentEnd: string;
  readonly lineStatementPrefix: string | undefined;
  readonly lineCommentPrefix: string | undefined;
  readonly trimBlocks: boolean;
  readonly lstripBlocks: boolean;
  readonly newline: string;
  readonly keepTrailingNewline: boolean;
}

/** Jinja2's own defaults (`jinja2/defaults.py`). */
export const defaultSyntax: Syntax = {
  blockStart: '{%',
  blockEnd: '%}',
  variableStart: '{{',
  variableEnd: '}}',
  commentStart: '{#',
  commentEnd: '#}',
  lineStatementPrefix: undefined,
  lineCommentPrefix: undefined,
  trimBlocks: false,
  lstripBlocks: false,
  newline: '\n',
  keepTrailingNewline: false,
};
