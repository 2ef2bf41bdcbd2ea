import type { YamlCode } from '@hops/yaml';
import type { Documentation } from '../rule.ts';
import { manifestExample, settingsExample } from './example.ts';

/** The codes about lines, entries and documents that do not fit together. */
type LayoutCode = Extract<
  YamlCode,
  | 'yaml-bad-indentation'
  | 'yaml-misplaced-entry'
  | 'yaml-missing-colon'
  | 'yaml-missing-document-start'
  | 'yaml-tab'
  | 'yaml-too-deep'
  | 'yaml-unexpected-colon'
  | 'yaml-unexpected-text'
>;

export const layoutDocumentation: Readonly<Record<LayoutCode, Documentation>> = {
  'yaml-bad-indentation': {
    severity: 'error',
    title: 'A line that does not line up with its neighbours',
    text: `The entries of a mapping begin in one column, and so do the items of a list. For a line in between, kustomize says
\`did not find expected key\` (or \`'-' indicator\`) and refuses the file, so that Flux applies nothing of the
Kustomization.

Move the line to the column of the entries that it belongs to.`,
    wrong: settingsExample('    TIMEZONE: Europe/Berlin\n  LOCALE: de_DE\n', '6:3'),
    right: settingsExample('  TIMEZONE: Europe/Berlin\n  LOCALE: de_DE\n'),
  },
  'yaml-misplaced-entry': {
    severity: 'error',
    title: 'A list that begins where none can',
    text: `A list of lines that start with \`-\` begins on a line of its own, below its key. Beside the key, or among the keys of a
mapping, kustomize says \`block sequence entries are not allowed in this context\` and refuses the file.

Put the item on the next line, or write the list in brackets: \`[one, two]\`.`,
    wrong: manifestExample(
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  finalizers: - example.com/keep\n',
      '5:15',
    ),
  },
  'yaml-missing-colon': {
    severity: 'error',
    title: 'A line without a colon among keys',
    text: `Every entry of a mapping is \`key: value\`, with a space behind the colon. For a line without one, kustomize says \`could
not find expected ':'\`, or complains about the line below, and refuses the file.

Add the colon and the space. If the line goes on with the text above it, indent it deeper than that text's key.`,
    wrong: settingsExample('  TIMEZONE Europe/Berlin\n  LOCALE: de_DE\n', '5:3'),
  },
  'yaml-missing-document-start': {
    severity: 'error',
    title: 'A second document without ---',
    text: `\`...\` ends a document, and the next one begins with \`---\`. kustomize reads one document up to each \`---\`: what stands
between \`...\` and there is never applied, and nothing says so.

Add a line with \`---\`. It ends the document before it too, so \`...\` is not needed.`,
    wrong: manifestExample(
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: games}\n...\napiVersion: v1\nkind: Namespace\nmetadata: {name: media}\n',
      '5:1',
    ),
  },
  'yaml-tab': {
    severity: 'error',
    title: 'A tab in the indentation',
    text: `YAML indents with spaces only. kustomize says \`found character that cannot start any token\` (in a block text, \`found a
tab character where an indentation space is expected\`) and refuses the file.

Replace the tab by spaces, and tell the editor to insert spaces in YAML files.`,
    wrong: settingsExample('\tTIMEZONE: Europe/Berlin\n', '5:1'),
  },
  'yaml-too-deep': {
    severity: 'error',
    title: 'Values that are nested too deep',
    text: `No manifest needs a thousand levels of nesting; a generator that runs away makes them. hops stops there and leaves the
value out; kustomize goes on to ten thousand.

Flatten the value, or repair what generates it.`,
    wrong: settingsExample(`  DEEP: ${'['.repeat(1001)}${']'.repeat(1001)}\n`, '5:1006'),
  },
  'yaml-unexpected-colon': {
    severity: 'error',
    title: 'A second colon in one entry',
    text: `A colon with a space behind it separates a key from its value, in the middle of a text too. kustomize says \`mapping
values are not allowed in this context\` and refuses the file.

Put the whole value in quotes, or move the inner key to a line of its own.`,
    wrong: settingsExample('  TITLE: Backups: daily\n', '5:17'),
    right: settingsExample('  TITLE: "Backups: daily"\n'),
  },
  'yaml-unexpected-text': {
    severity: 'error',
    title: 'Text where YAML expects none',
    text: `After a closing quote or bracket a value is complete, and no plain value begins with \`@\`, \`%\`, a backtick, \`,\`, \`]\` or
\`}\`, which YAML keeps for itself. kustomize refuses the file.

Put the whole value in quotes. Between the entries of \`[ ]\` and \`{ }\`, add the comma.`,
    wrong: settingsExample('  TITLE: "Home" cluster\n', '5:17'),
    right: settingsExample(`  TITLE: '"Home" cluster'\n`),
  },
};
