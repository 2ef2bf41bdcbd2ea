import { fileSource } from '@hops/text';
import {
  checkTemplate,
  createEnvironment,
  dict,
  render,
  tuple,
  type Environment,
  type Syntax,
  type UndefinedKind,
  type Value,
} from '@hops/jinja';
import { difference, scoreRows, type Row, type Score } from './score.ts';

interface Case {
  readonly test: string;
  readonly kind: 'render' | 'compile' | 'render-native';
  readonly env?: Readonly<Record<string, unknown>>;
  readonly source?: string;
  readonly template?: string;
  readonly templates?: Readonly<Record<string, string>>;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly output?: string;
  readonly error?: { readonly type: string; readonly message: string };
}

/** Jinja2's own tests. Those of its native and sandboxed environments are counted and mostly not passed. */
export function jinja2(read: (path: string) => string, list: (folder: string) => readonly string[]): Score {
  const files = list('jinja2').filter((file) => file !== 'index.json');
  const cases = files.flatMap((file) => JSON.parse(read(`jinja2/${file}`)) as readonly Case[]);
  return scoreRows(cases.map(rowOf));
}

function rowOf(row: Case): Row {
  return { name: `${row.test} ${JSON.stringify(row.source ?? row.templates)}`, check: () => check(row) };
}

function check(row: Case): string | undefined {
  const environment = environmentOf(row);
  const name = row.template ?? '';
  if (row.kind === 'compile')
    return difference(checkTemplate(environment, name)?.message, row.error?.message);
  const result = render(environment, name, new Map(entriesOf(row.context)));
  if (row.kind === 'render-native') return 'native values are not supported';
  return difference(
    result.ok ? result.text : [result.error.message],
    row.error ? [row.error.message] : row.output,
  );
}

function environmentOf({ env = {}, source, templates = {}, globals }: Case): Environment {
  const texts = new Map([
    ...Object.entries(templates),
    ...(source === undefined ? [] : [['', source] as const]),
  ]);
  const kind =
    typeof env['undefined'] === 'string'
      ? env['undefined'].replace('Undefined', '').toLowerCase()
      : 'default';
  return createEnvironment({
    load: (name) => {
      const text = texts.get(name);
      return text === undefined ? undefined : fileSource(name, text);
    },
    syntax: syntaxOf(env),
    undefinedKind: kind as UndefinedKind,
    autoescape: env['autoescape'] === true,
    globals: entriesOf(globals),
  });
}

const settings: Readonly<Record<string, keyof Syntax>> = {
  block_start_string: 'blockStart',
  block_end_string: 'blockEnd',
  variable_start_string: 'variableStart',
  variable_end_string: 'variableEnd',
  comment_start_string: 'commentStart',
  comment_end_string: 'commentEnd',
  line_statement_prefix: 'lineStatementPrefix',
  line_comment_prefix: 'lineCommentPrefix',
  trim_blocks: 'trimBlocks',
  lstrip_blocks: 'lstripBlocks',
  newline_sequence: 'newline',
  keep_trailing_newline: 'keepTrailingNewline',
};

function syntaxOf(env: Readonly<Record<string, unknown>>): Partial<Syntax> {
  const known = Object.entries(env).flatMap(([name, value]) =>
    settings[name] ? [[settings[name], value]] : [],
  );
  return Object.fromEntries(known) as Partial<Syntax>;
}

function entriesOf(record: Readonly<Record<string, unknown>> = {}): (readonly [string, Value])[] {
  return Object.entries(record).map(([name, value]) => [name, valueOf(value)]);
}

interface Tagged {
  readonly $tuple?: readonly unknown[];
  readonly $markup?: string;
  readonly $range?: readonly number[];
  readonly $map?: readonly (readonly [unknown, unknown])[];
}

function valueOf(json: unknown): Value {
  if (typeof json === 'number') return Number.isInteger(json) ? BigInt(json) : json;
  if (Array.isArray(json)) return json.map(valueOf);
  if (typeof json !== 'object' || json === null) return json as Value;
  const { $tuple, $markup, $range, $map } = json as Tagged;
  if ($tuple !== undefined) return tuple(...$tuple.map(valueOf));
  if ($markup !== undefined) return { type: 'markup', text: $markup };
  if ($map !== undefined) return dict($map.map(([key, value]) => [valueOf(key), valueOf(value)]));
  if ($range === undefined) return dict(entriesOf(json as Record<string, unknown>));
  const [start, stop, step] = $range.map(BigInt);
  return { type: 'range', start: start!, stop: stop!, step: step! };
}
