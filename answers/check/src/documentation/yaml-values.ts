import type { YamlCode } from '@hops/yaml';
import type { Documentation } from '../rule.ts';
import { manifestExample, settingsExample } from './example.ts';

/** The codes about quotes, brackets, block texts and single characters. */
type ValueCode = Extract<
  YamlCode,
  | 'yaml-control-character'
  | 'yaml-invalid-block-header'
  | 'yaml-invalid-directive'
  | 'yaml-invalid-escape'
  | 'yaml-unterminated-flow'
  | 'yaml-unterminated-quote'
>;

export const valueDocumentation: Readonly<Record<ValueCode, Documentation>> = {
  'yaml-control-character': {
    severity: 'error',
    title: 'An invisible character',
    text: `Control characters come in when text is copied from a terminal or a web page. kustomize says \`control characters are not
allowed\` and refuses the whole file, wherever the character stands.

Remove it. Where it is meant, write it as an escape in double quotes: \`"\\u0007"\`.`,
    wrong: settingsExample('  GREETING: hello\u0007\n', '5:18'),
    right: settingsExample('  GREETING: "hello\\u0007"\n'),
  },
  'yaml-invalid-block-header': {
    severity: 'error',
    title: 'Text beside | or >',
    text: `A block text begins on the line below its \`|\` or \`>\`. Beside it only an indentation (1 to 9), \`-\` or \`+\` and a comment
may stand; for anything else kustomize says \`did not find expected comment or line break\` and refuses the file.

Move the text to the next line and indent it.`,
    wrong: settingsExample('  backup.sh: | tar -cf data.tar /data\n', '5:14'),
    right: settingsExample('  backup.sh: |\n    tar -cf data.tar /data\n'),
  },
  'yaml-invalid-directive': {
    severity: 'error',
    title: 'A % line that is no directive',
    text: `A line that begins with \`%\` is a directive. kustomize reads \`%YAML 1.1\` and \`%TAG\` only: for YAML 1.2 it says \`found
incompatible YAML document\`, for other names \`found unknown directive name\`, and refuses the file.

Remove the line; no manifest needs one.`,
    wrong: manifestExample(
      '%YAML 1.2\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: games}\n',
      '1:1',
    ),
  },
  'yaml-invalid-escape': {
    severity: 'error',
    title: 'A backslash that means nothing',
    text: `In double quotes a backslash begins an escape, and YAML knows a few only: \`\\n\`, \`\\t\`, \`\\"\`, \`\\\\\`, \`\\u00e9\` and the like.
For others, such as the \`\\d\` of a regular expression, kustomize says \`found unknown escape character\` and refuses the
file.

Use single quotes, in which a backslash is a backslash, or write it twice.`,
    wrong: settingsExample('  PATTERN: "^\\d+$"\n', '5:14'),
    right: settingsExample("  PATTERN: '^\\d+$'\n"),
  },
  'yaml-unterminated-flow': {
    severity: 'error',
    title: 'A bracket that is not closed',
    text: `A \`[\` or \`{\` opens a list or mapping that goes on, over all lines below it, until it is closed. kustomize says \`did not
find expected ',' or ']'\` (or \`'}'\`), often about a line far below, and refuses the file.

Close it. Where the text only begins with a bracket, put it in quotes.`,
    wrong: settingsExample('  HOSTS: [one, two\n', '5:10'),
  },
  'yaml-unterminated-quote': {
    severity: 'error',
    title: 'A quote that is not closed',
    text: `A quoted text goes on, over all lines below it, until the same quote comes again. Without one, kustomize says \`found
unexpected end of stream\` and refuses the file.

Close the quote. An apostrophe inside single quotes is written twice: \`'it''s'\`.`,
    wrong: settingsExample('  TIMEZONE: "Europe/Berlin\n  LOCALE: de_DE\n', '5:13'),
  },
};
