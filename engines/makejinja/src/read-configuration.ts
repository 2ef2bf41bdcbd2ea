import type { UndefinedKind } from '@hops/jinja';
import { fileSource, resolvePath, suggest, type Source } from '@hops/text';
import { parse, TomlError } from 'smol-toml';
import type { MakejinjaCode, MakejinjaSink } from './code.ts';
import type { Configuration } from './configuration.ts';
import { syntaxOf } from './read-syntax.ts';
import { tableOf, textOf, texts, type Table } from './toml-table.ts';

const undefinedKinds: readonly string[] = ['default', 'chainable', 'debug', 'strict'];

/** Settings that name code, which is never run. */
const running = ['exec_pre', 'exec_post', 'extensions', 'loaders', 'plugins'];
/** Extensions whose statements are part of `@hops/jinja`. */
const builtIn: ReadonlySet<string> = new Set(['jinja2.ext.do', 'jinja2.ext.loopcontrols']);

const known = [
  ...running,
  'inputs',
  'output',
  'include_patterns',
  'exclude_patterns',
  'jinja_suffix',
  'keep_jinja_suffix',
  'keep_empty',
  'data',
  'data_vars',
  'file_data',
  'undefined',
  'delimiter',
  'prefix',
  'whitespace',
  'internal',
  'copy_metadata',
  'clean',
  'force',
  'quiet',
  'import_paths',
];

/**
 * Reads a `makejinja.toml`; paths in it are relative to `folder`. Reports `makejinja-invalid-configuration`,
 * `makejinja-unknown-setting` and, for commands and plugins, `makejinja-not-run`.
 */
export function readConfiguration(
  path: string,
  text: string,
  folder: string,
  sink: MakejinjaSink,
): Configuration | undefined {
  const source = fileSource(path, text);
  const table = parseToml(source, sink);
  if (table === undefined) return undefined;
  reportSettings(table, source, sink);
  const undefinedKind = textOf(table['undefined'], 'default');
  if (!undefinedKinds.includes(undefinedKind)) {
    report(
      sink,
      source,
      'undefined',
      `undefined is '${undefinedKind}'; it must be one of ${undefinedKinds.join(', ')}`,
    );
  }
  return { ...settingsOf(table, folder), source, undefinedKind: undefinedKind as UndefinedKind };
}

function settingsOf(table: Table, folder: string): Omit<Configuration, 'source' | 'undefinedKind'> {
  const toPath = (each: string) => resolvePath(folder, each) ?? each;
  const fileData = Object.entries(tableOf(table['file_data']));
  return {
    inputs: texts(table['inputs']).map(toPath),
    output: toPath(textOf(table['output'], '.')),
    includePatterns: texts(table['include_patterns'], ['**/*']),
    excludePatterns: texts(table['exclude_patterns']),
    jinjaSuffix: textOf(table['jinja_suffix'], '.jinja'),
    keepJinjaSuffix: table['keep_jinja_suffix'] === true,
    plugins: [...texts(table['plugins']), ...texts(table['loaders'])],
    keepEmpty: table['keep_empty'] === true,
    data: texts(table['data']).map(toPath),
    dataVariables: new Map(
      Object.entries(tableOf(table['data_vars'])).map(([key, value]) => [key, String(value)]),
    ),
    fileData: new Map(fileData.map(([name, paths]) => [name, texts(paths).map(toPath)])),
    autoescape: tableOf(table['internal'])['autoescape'] === true,
    syntax: syntaxOf(table),
  };
}

function parseToml(source: Source, sink: MakejinjaSink): Table | undefined {
  try {
    const root = parse(source.text);
    const table = root['makejinja'] ?? tableOf(root['tool'])['makejinja'];
    if (table !== undefined) return tableOf(table);
    report(sink, source, '', `${source.file} has no table [makejinja]`);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]!;
    report(sink, source, '', `${source.file} is no TOML at line ${error.line}: ${reason}`);
  }
  return undefined;
}

function reportSettings(table: Table, source: Source, sink: MakejinjaSink): void {
  for (const [name, value] of Object.entries(table)) {
    if (running.includes(name)) reportCode(name, texts(value), source, sink);
    if (known.includes(name)) continue;
    const near = suggest(name, known);
    const remedy = near === undefined ? 'remove it' : `write ${near}`;
    report(sink, source, name, `makejinja has no setting ${name}; ${remedy}`, 'makejinja-unknown-setting');
  }
}

function reportCode(setting: string, names: readonly string[], source: Source, sink: MakejinjaSink): void {
  const foreign = names.filter((name) => !builtIn.has(name));
  if (foreign.length === 0) return;
  const message = `${setting} ${foreign.join(', ')} is not run; what it adds or changes is not in the result`;
  report(sink, source, setting, message, 'makejinja-not-run');
}

function report(
  sink: MakejinjaSink,
  source: Source,
  setting: string,
  message: string,
  code: MakejinjaCode = 'makejinja-invalid-configuration',
): void {
  const found = setting === '' ? -1 : source.text.search(new RegExp(`^\\s*${setting}\\b`, 'm'));
  const start = found < 0 ? 0 : found + /^\s*/.exec(source.text.slice(found))![0].length;
  const span = source.span(start, found < 0 ? start : start + setting.length);
  sink({ code, severity: code === 'makejinja-not-run' ? 'info' : 'error', message, span, related: [] });
}
