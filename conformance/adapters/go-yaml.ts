import { fileSource } from '@hops/text';
import {
  decodeYaml,
  duplicateKeys,
  entriesOf,
  equalNodes,
  expand,
  fitsTag,
  get,
  itemsOf,
  keyText,
  type Node,
  parse,
  write,
} from '@hops/yaml';
import { type NodeCase, nodeRow } from './go-yaml-nodes.ts';
import { type Json, type Skip, sorted, v3Writer, valuesOf } from './go-yaml-values.ts';
import { difference, scoreRows, type Row, type Score } from './score.ts';

type Read = (path: string) => string;
/**
 * The suites of go-yaml v3 and of sigs.k8s.io/yaml. Values are compared as plain ones (an integer and the float that
 * equals it are the same, since the rows do not say which Go type they fill), errors by whether there is one.
 */
export function goYaml(read: Read): Score {
  const table = (name: string): unknown => JSON.parse(read(`go-yaml/${name}.json`));
  const rows = [
    ...(table('unmarshalTests') as DecodeCase[]).map(unmarshalRow),
    ...(table('unmarshalErrorTests') as ErrorCase[]).map(errorRow),
    ...(table('decoderTests') as StreamCase[]).map(decoderRow),
    ...(table('nodeTests') as NodeCase[]).map(nodeRow),
    ...['marshalTests', 'setStringTests'].flatMap((name) => writerRows(name, table(name) as unknown[])),
    mergeRow(table('mergeTests') as string),
    ...(table('sigs-k8s-yaml') as SigsTable[]).flatMap(sigsRows),
  ];
  const tried = rows.filter((row): row is Row => 'check' in row);
  return { ...scoreRows(tried), skipped: rows.length - tried.length };
}

function writerRows(suite: string, cases: readonly unknown[]): Skip[] {
  return cases.map((_, index) => ({ name: `${suite} ${index}`, skip: v3Writer }));
}

/** All that Go would stop at: syntax, aliases, tags, keys that are no scalars, bytes that are no UTF-8. */
function errorsOf(data: Data): string[] {
  const text = textOfData(data);
  if (text === undefined) return ['not UTF-8'];
  const { documents, findings } = parse(fileSource('test.yaml', text));
  const errors: string[] = findings.map(({ message }) => message);
  for (const { root } of documents) {
    if (root === undefined) continue;
    const expanded = expand(root, ({ message }) => errors.push(message), 10_000);
    errors.push(...valueErrors(expanded));
  }
  return errors;
}

function valueErrors(node: Node): string[] {
  if (node.kind === 'scalar') return fitsTag(node, 'kyaml') ? [] : [`${node.text} does not fit ${node.tag}`];
  const keyErrors = entriesOf(node).filter((entry) => keyText(entry) === undefined);
  const children = [...itemsOf(node), ...entriesOf(node).map(({ value }) => value)];
  return [...keyErrors.map(() => 'a key that is no scalar'), ...children.flatMap(valueErrors)];
}

type Data = string | { readonly $bytes: string };

function textOfData(data: Data): string | undefined {
  if (typeof data === 'string') return data;
  return decodeYaml(Uint8Array.from(atob(data.$bytes), (character) => character.charCodeAt(0)));
}

interface DecodeCase {
  readonly data: Data;
  readonly value: Json;
}

/** Rows that fill Go types in ways that no value of YAML shows, by the reason; struct fields are seen by their names. */
const goTypes: readonly (readonly [reason: string, rows: readonly number[]])[] = [
  [
    'fills a string, int, uint, slice, pointer or duration type that does not fit the value',
    [4, 32, 51, 52, 56, 57, 80, 82, 85, 90, 93, 98, 107, 108, 122, 125, 139, 169, 170],
  ],
  ['fills a bool, which takes the words of YAML 1.1', [28, 29, 30, 31]],
  ['fills a float32', [100, 101, 105]],
  ['holds bytes that are no UTF-8, which have no text here', [142, 143]],
];

function unmarshalRow({ data, value }: DecodeCase, index: number): Row | Skip {
  const name = `unmarshalTests ${index}`;
  const reason = goTypes.find(([, rows]) => rows.includes(index))?.[0];
  const text = textOfData(data);
  if (reason !== undefined || text === undefined) return { name, skip: reason ?? 'is no UTF-8' };
  const [given = null] = valuesOf(text, 'kyaml');
  const wanted = expected(value);
  if (fillsStruct(given, wanted)) return { name, skip: 'fills a Go struct' };
  return { name, check: () => difference(given, wanted) };
}

/** Whether the wanted keys are not those of the text: those of a Go struct instead. */
function fillsStruct(given: Json, wanted: Json): boolean {
  if (!isObject(given) || !isObject(wanted)) return isObject(wanted) && '$type' in wanted;
  const keys = Object.keys(given).join('\n');
  if (keys !== Object.keys(wanted).join('\n')) return true;
  return Object.keys(given).some((key) => fillsStruct(given[key]!, wanted[key]!));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a row wants, its Go constants and typed numbers resolved. */
function expected(value: Json): Json {
  if (Array.isArray(value)) return value.map(expected);
  if (!isObject(value)) return value;
  if ('$num' in value) return Number(value['v']);
  if ('$go' in value) return goConstant(value['$go'] as string);
  if ('$map' in value) return expectedPairs(value['$map'] as readonly (readonly Json[])[]);
  return sorted(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expected(item)])));
}

function expectedPairs(pairs: readonly (readonly Json[])[]): Json {
  return sorted(
    Object.fromEntries(
      pairs.map(([key, item]) => [key === null ? '~' : `${key as string | number}`, expected(item!)]),
    ),
  );
}

const goConstants: Readonly<Record<string, Json>> = {
  'math.Inf(1)': 'Infinity',
  'math.Inf(-1)': '-Infinity',
  'math.NaN()': 'NaN',
  'math.MinInt64': -(2 ** 63),
  'math.MaxUint64': 2 ** 64,
  '(math.MaxUint64+1)': 2 ** 64,
  'math.MaxFloat32': 3.4028234663852886e38,
  'math.MaxFloat64': Number.MAX_VALUE,
  'math.SmallestNonzeroFloat64': Number.MIN_VALUE,
};

/** `time.Date(…)` becomes the timestamp that JSON has for it. */
function goConstant(name: string): Json {
  const date = /^time\.Date\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), time\.UTC\)$/.exec(name);
  if (date === null) return goConstants[name] ?? name;
  const [year, month, day, hour, minute, second, nanosecond] = date.slice(1).map(Number) as [
    number,
    ...number[],
  ];
  const time = new Date(
    Date.UTC(year, month! - 1, day, hour, minute, second, nanosecond! / 1e6),
  ).toISOString();
  return time.replace(/\.?0*Z$/, 'Z');
}

interface ErrorCase {
  readonly data: Data;
  readonly error: string;
}

function errorRow({ data, error }: ErrorCase, index: number): Row {
  const check = () => (errorsOf(data).length > 0 ? undefined : `is accepted, not refused: ${error}`);
  return { name: `unmarshalErrorTests ${index}`, check };
}

interface StreamCase {
  readonly data: string;
  readonly values: readonly Json[] | null;
}

function decoderRow({ data, values }: StreamCase, index: number): Row {
  return { name: `decoderTests ${index}`, check: () => difference(valuesOf(data, 'kyaml'), values ?? []) };
}

/** All the mappings of the merge example say the same. */
function mergeRow(text: string): Row {
  const check = () => {
    const [document] = parse(fileSource('test.yaml', text)).documents;
    const root = expand(document!.root!, () => undefined);
    const maps = entriesOf(root).filter((entry) => keyText(entry) !== 'anchors');
    const wanted = get(root, 'plain')!;
    const others = maps.filter(({ value }) => !equalNodes(value, wanted, 'kyaml'));
    return others.length === 0 ? undefined : `${others.map(keyText).join(', ')}: not as without merge keys`;
  };
  return { name: 'mergeTests', check };
}

interface SigsTable {
  readonly source: string;
  readonly cases: readonly SigsCase[];
}

interface SigsCase {
  readonly Name?: string;
  readonly $key?: string;
  readonly Data?: string;
  readonly YAMLToJSONPrefix?: string;
  readonly YAMLToJSONStrictPrefix?: string;
  readonly encoded?: string;
  readonly yaml?: string;
  readonly json?: string;
  readonly yamlReverseOverwrite?: string | null;
  readonly err?: number;
}

function sigsRows({ source, cases }: SigsTable): (Row | Skip)[] {
  const test = source.split(':').at(-1)!;
  return cases.map((row, index) => sigsRow(test, `${test} ${row.$key ?? row.Name ?? index}`, row));
}

function sigsRow(test: string, name: string, row: SigsCase): Row | Skip {
  if (test === 'TestErrors') return { name, check: () => checkErrors(row) };
  if (test === 'TestJSONObjectToYAMLObject') return { name, skip: 'turns Go objects into Go objects' };
  if (row.encoded !== undefined && row.$key!.includes('unknown field'))
    return { name, skip: 'fills a Go struct' };
  const repeats = row.encoded ?? (test === 'TestYAMLToJSONStrictFails' ? row.yaml : undefined);
  if (repeats !== undefined)
    return { name, check: () => (hasDuplicates(repeats) ? undefined : 'sees no duplicate key') };
  return { name, check: () => checkJson(row) };
}

function hasDuplicates(text: string): boolean {
  return parse(fileSource('test.yaml', text)).documents.some(
    ({ root }) => root && duplicateKeys(root).length > 0,
  );
}

function checkErrors({ Data = '', YAMLToJSONPrefix, YAMLToJSONStrictPrefix }: SigsCase): string | undefined {
  const refused = errorsOf(Data).length > 0;
  const wanted = [YAMLToJSONPrefix !== '', YAMLToJSONStrictPrefix !== ''];
  return difference([refused, refused || hasDuplicates(Data)], wanted);
}

/** YAML to JSON, and the JSON back to YAML. */
function checkJson({ yaml = '', json = '', yamlReverseOverwrite, err }: SigsCase): string | undefined {
  const [given = null] = valuesOf(yaml, 'sigs');
  if (err === 2) return difference(given, { 'no key': 'a' });
  const [document] = parse(fileSource('test.json', json)).documents;
  const back = write(document!.root!);
  return difference([given, back], [JSON.parse(json) as Json, yamlReverseOverwrite ?? yaml]);
}
