import { contentHash, isNamespaced } from '@hops/kustomize';
import { fileSource } from '@hops/text';
import { parse, type Mapping } from '@hops/yaml';
import { difference, scoreRows, type Row, type Score } from './score.ts';
import { buildRow, type BuildCase } from './unit-build.ts';
import { configOf, fieldSpecsOf, plainOf, type Fields } from './unit-config.ts';

type Read = (path: string) => string;

/** A row that cannot be tried, by its reason. */
type Skip = string;

interface Table {
  readonly source: string;
  readonly cases: readonly Fields[];
}

/** How the rows of one Go test become builds. */
type Reading = (row: Fields) => BuildCase | Skip;

/** The tables of kustomize's unit tests whose function a build reaches, by file and test. */
const READINGS: Readonly<Record<string, Reading>> = {
  'api__filters__annotations TestAnnotations_Filter': (row) =>
    filtered(row, 'AnnotationsTransformer', (filter) => ({
      annotations: filter['annotations'],
      fieldSpecs: [{ path: 'metadata/annotations', create: true }, ...fieldSpecsOf(row['fsslice'])],
    })),
  'api__filters__imagetag TestImageTagUpdater_Filter': (row) =>
    row['$key'] === 'updateimagesuffix'
      ? 'the plugin looks for containers by itself, too, and adds the suffix twice'
      : filtered(row, 'ImageTagTransformer', ({ imageTag }) => ({
          imageTag,
          fieldSpecs: fieldSpecsOf(row['fsSlice']),
        })),
  'api__filters__imagetag TestLegacyImageTag_Filter': (row) =>
    filtered(row, 'ImageTagTransformer', ({ imageTag }) => ({ imageTag, fieldSpecs: [] })),
  'api__filters__labels TestLabels_Filter': (row) =>
    filtered(row, 'LabelTransformer', ({ labels, fsSlice }) => ({
      labels,
      fieldSpecs: fieldSpecsOf(fsSlice),
    })),
  'api__filters__namespace TestNamespace_Filter': (row) =>
    filtered(row, 'NamespaceTransformer', ({ namespace, unsetOnly, setRoleBindingSubjects, fsSlice }) => ({
      metadata: { name: 'test', namespace },
      unsetOnly,
      setRoleBindingSubjects: subjectModes[String(setRoleBindingSubjects)],
      fieldSpecs: [{ path: 'metadata/namespace', create: true }, ...fieldSpecsOf(row['fsslice'] ?? fsSlice)],
    })),
  'api__filters__prefix TestFilter': (row) =>
    filtered(row, 'PrefixTransformer', ({ prefix, fieldSpec }) => ({
      prefix,
      fieldSpecs: fieldSpecsOf([fieldSpec]),
    })),
  'api__filters__suffix TestFilter': (row) =>
    filtered(row, 'SuffixTransformer', ({ suffix, fieldSpec }) => ({
      suffix,
      fieldSpecs: fieldSpecsOf([fieldSpec]),
    })),
  'api__filters__replicacount TestFilter': (row) =>
    filtered(row, 'ReplicaCountTransformer', ({ replica, fieldSpec }) => ({
      replica,
      fieldSpecs: fieldSpecsOf([fieldSpec]),
    })),
  'api__filters__patchjson6902 TestSomething': (row) =>
    filtered(row, 'PatchTransformer', ({ patch }) => ({ patch, target: { name: '.*' } })),
  'api__filters__patchstrategicmerge TestFilter': (row) =>
    patched(row, row['input'], [row['patch']], row['expected']),
  'api__filters__replacement TestFilter': replaced,
  'api__filters__replacement TestValueInlineStructuredData': replaced,
  'api__internal__generators TestMakeConfigMap': (row) => generated(row, 'configMapGenerator'),
  'api__internal__generators TestMakeSecret': (row) => generated(row, 'secretGenerator'),
  'api__internal__git TestNewRepoSpecFromUrlErrors': (row) => ({
    kustomization: { components: [row['url']] },
    error: row['error'] as string,
  }),
  'api__internal__git TestNewRepoSpecFromUrl_Smoke': (row) => ({
    kustomization: { components: [row['input']] },
    remote: true,
  }),
  'api__internal__image TestIsImageMatched': (row) =>
    imaged(row['name'], row['value'], row['isMatched'] === true ? 'q' : undefined),
  'api__internal__image TestSplit': (row) => imaged(row['name'], row['value'], 'q'),
  'api__kv TestKeyValuesFromLines': enumerated,
  'api__resmap TestApplySmPatch_General': (row) =>
    isMisplaced(row)
      ? 'patches what is not there, which a build refuses'
      : patched(
          row,
          join(row['base']),
          row['patches'] as string[],
          row['errorExpected'] === true ? undefined : join(row['expected']),
        ),
  'api__resource TestMoreRNodesFromBytes': (row) => read(row['input'], row['exp'] as Fields),
  'api__resource TestDropLocalNodes': (row) =>
    row['expected'] === null ? 'is no YAML' : resourceCase(row['input'], row['expected']),
  'api__resource TestApplySmPatch': (row) =>
    patched(
      row,
      row['base'],
      row['patch'] as string[],
      row['errorExpected'] === true ? undefined : row['expected'],
    ),
  'api__resource TestApplySmPatchShouldOutputListItemsInCorrectOrder': (row) =>
    patched(row, ORDERED_CONTAINERS, [row['patch']], row['expectedOutput']),
  'api__resource TestApplySmPatchShouldOutputPrimitiveListItemsInCorrectOrder': (row) =>
    patched(row, ORDERED_FINALIZERS, [row['patch']], row['expectedOutput']),
  'kyaml__yaml TestDeAnchorMerge': unfolded,
  'kyaml__yaml__merge2 TestMerge': merged,
};

const ORDERED_CONTAINERS =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: test\nspec:\n  initContainers:\n  - name: foo\n  - name: bar\n';

const ORDERED_FINALIZERS =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: test\n  finalizers: ["foo", "bar"]\n';

const subjectModes: Readonly<Record<string, string>> = {
  AllServiceAccountSubjects: 'allServiceAccounts',
  NoSubjects: 'none',
};

/** kustomize's unit tests, each row a build that comes to the tested function. */
export function kustomizeUnit(read_: Read, list: (folder: string) => readonly string[]): Score {
  const names = list('kustomize-unit').filter((name) => name !== 'index.json');
  const tables = names.flatMap((name) =>
    (JSON.parse(read_(`kustomize-unit/${name}`)) as Table[]).map((table) => ({
      file: name.replace('.json', ''),
      ...table,
    })),
  );
  const rows = tables.flatMap(({ file, source, cases }) => {
    const name = `${file} ${source.split(':').at(-1)}`;
    return cases.map((row, index) => rowOf(name, index, row));
  });
  const tried = rows.filter((row) => row !== undefined);
  return { ...scoreRows(tried), skipped: rows.length - tried.length };
}

function titleOf(row: Fields): string | undefined {
  const titles = ['$key', 'name', 'testName', 'desc', 'description'].map((field) => row[field]);
  return titles.find((title) => typeof title === 'string');
}

function rowOf(name: string, index: number, row: Fields): Row | undefined {
  const title = `${name} ${titleOf(row) ?? index}`;
  if (name === 'kyaml__resid TestIsClusterScoped') return scopeRow(title, row);
  if (/^api__hasher Test(ConfigMap|Secret)Hash$/.test(name)) return hashRow(title, row);
  const reading = READINGS[name];
  const built = reading?.(row);
  if (built === undefined || typeof built === 'string') return undefined;
  return buildRow(title, built);
}

function scopeRow(name: string, row: Fields): Row | undefined {
  const [, group, kind] =
    /^NewGvk\(([^,]*), [^,]*, ([^,]*)\)$/.exec((row['gvk'] as { $go: string }).$go) ?? [];
  if (group === undefined || kind === undefined) return undefined;
  return { name, check: () => difference(!isNamespaced(group, kind), row['isClusterScoped']) };
}

function hashRow(name: string, row: Fields): Row {
  const text = String(row['cmYaml'] ?? row['secretYaml'] ?? row['res']);
  const root = parse(fileSource('object.yaml', text)).documents[0]!.root as Mapping;
  const check = (): string | undefined => difference(contentHash(root), row['hash']);
  return { name, check: row['err'] === '' ? check : () => undefined };
}

const LATER = 'needs a later kustomize: parts of values in texts, other digests than sha256';

const NAMELESS = 'an object lacks a kind or a name, or stands there twice, so that no build comes that far';

/** Whether the documents have what a build asks of objects: a kind, a name, and to be there once. */
function isBuildable(text: unknown): boolean {
  const ids = String(text)
    .split(/^---$/m)
    .map((document) => [/^kind: *(\S+)/m, /^ +name: *(\S+)/m].map((pattern) => pattern.exec(document)?.[1]));
  return ids.every((id) => !id.includes(undefined)) && new Set(ids.map(String)).size === ids.length;
}

function resourceCase(input: unknown, expected: unknown): BuildCase {
  return {
    kustomization: { resources: ['input.yaml'] },
    files: { 'input.yaml': String(input) },
    expected: String(expected),
  };
}

function unfolded(row: Fields): BuildCase | Skip {
  if (/^(keep duplicated keys|merging on a list)$/.test(String(row['description'])))
    return 'a build refuses a key, or an object, that stands there twice';
  if (!isBuildable(row['input'])) return NAMELESS;
  const { expected, ...rest } = resourceCase(row['input'], row['expected']);
  return row['expectedErr'] === null ? { ...rest, expected: expected! } : { ...rest, error: 'refused' };
}

/** A patch for another namespace: the test passes over it, a build refuses it. */
function isMisplaced(row: Fields): boolean {
  return String(row['$key']).includes('ns') && join(row['base']) === join(row['expected']);
}

function filtered(row: Fields, kind: string, config: (filter: Fields) => Fields): BuildCase | Skip {
  const input = row['input'] as string;
  if (!isBuildable(input)) return NAMELESS;
  const filter = plainOf(row['filter']) as Fields;
  const expected = (row['expected'] ?? row['expectedOutput']) as string;
  return {
    kustomization: { resources: ['input.yaml'], transformers: ['plugin.yaml'] },
    files: { 'input.yaml': input, 'plugin.yaml': configOf(kind, config(filter)) },
    ...(row['error'] === undefined || row['error'] === '' ? { expected } : { error: 'refused' }),
  };
}

function patched(
  row: Fields,
  base: unknown,
  patches: readonly unknown[],
  expected: unknown,
): BuildCase | Skip {
  if (row['skip'] === true) return 'is skipped upstream';
  if (!isBuildable(base) || !patches.every((patch) => /^kind:/m.test(String(patch)))) return NAMELESS;
  return {
    kustomization: {
      resources: ['input.yaml'],
      patches: patches.map((patch) => ({
        patch,
        target: { name: '.*' },
        options: { allowNameChange: true },
      })),
    },
    files: { 'input.yaml': String(base) },
    ...(expected === undefined ? { error: 'refused' } : { expected: expected as string }),
  };
}

function join(documents: unknown): string {
  return (documents as readonly string[]).join('\n---\n');
}

function replaced(row: Fields): BuildCase | Skip {
  if (/ substring /.test(String(titleOf(row)))) return LATER;
  if (String(row['input']).includes('previousNames'))
    return 'keeps earlier names in annotations that are kustomize’s own';
  if (!isBuildable(row['input'])) return NAMELESS;
  return {
    kustomization: { resources: ['input.yaml'] },
    appended: row['replacements'] as string,
    files: { 'input.yaml': row['input'] as string },
    ...(row['expectedErr'] === '' || row['expectedErr'] === undefined
      ? { expected: row['expected'] as string }
      : { error: row['expectedErr'] as string }),
  };
}

const BESIDE: Readonly<Record<string, string>> = {
  'app.env': 'DB_USERNAME=admin\nDB_PASSWORD=qwerty\n',
  'app-init.ini': 'FOO=bar\nBAR=baz\n',
};

function generated(row: Fields, field: string): BuildCase | Skip {
  const { generatorArgs, type } = plainOf(row['args']) as { generatorArgs: Fields; type?: string };
  const { name, kvPairSources, options } = generatorArgs as {
    name: string;
    kvPairSources: Fields;
    options?: Fields;
  };
  const { envSources, fileSources, literalSources } = kvPairSources;
  const { out, errMsg } = row['exp'] as { out: string; errMsg: string };
  if (JSON.stringify(kvPairSources).includes('.bin')) return 'reads bytes that the row does not hold';
  const folder = field === 'secretGenerator' ? 'secret' : 'configmap';
  const beside = Object.entries(BESIDE).map(([file, text]) => [`${folder}/${file}`, text]);
  return {
    kustomization: {
      [field]: [{ name, type, envs: envSources, files: fileSources, literals: literalSources, options }],
      generatorOptions: { disableNameSuffixHash: true },
    },
    files: Object.fromEntries(beside) as Record<string, string>,
    ...(errMsg === '' ? { expected: out } : { error: errMsg }),
  };
}

function pod(image: unknown): string {
  const spec = { containers: [{ image }] };
  return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec });
}

function imaged(name: unknown, value: unknown, renamed: string | undefined): BuildCase | Skip {
  if (/@(?!sha256:)/.test(String(value)) || name === '[') return LATER;
  const changed = renamed === undefined ? value : renamed + String(value).slice(String(name).length);
  return {
    kustomization: { resources: ['input.yaml'], images: [{ name, newName: 'q' }] },
    files: { 'input.yaml': pod(value) },
    expected: pod(changed),
  };
}

type Content = string | { readonly $bytes: string };

function contentOf(content: Content): string | Uint8Array {
  if (typeof content === 'string') return content;
  return Uint8Array.from(atob(content.$bytes), (character) => character.charCodeAt(0));
}

function enumerated(row: Fields): BuildCase {
  const pairs = (row['expectedPairs'] ?? []) as readonly { Key: string; Value: string }[];
  const data = Object.fromEntries(pairs.map(({ Key, Value }) => [Key, Value]));
  return {
    kustomization: {
      configMapGenerator: [{ name: 'made', envs: ['lines.env'], options: { disableNameSuffixHash: true } }],
    },
    files: { 'lines.env': contentOf(row['content'] as Content) },
    ...(row['expectedErr'] === true
      ? { error: 'refused' }
      : {
          expected: JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'made' }, data }),
        }),
  };
}

function read(input: unknown, { out, isErr }: Fields): BuildCase | Skip {
  const listed = join(out ?? []);
  if (/winnie[^]*winnie/.test(listed) && !/casper|butler/.test(listed)) return NAMELESS;
  return {
    kustomization: { resources: ['input.yaml'] },
    files: { 'input.yaml': input as string },
    ...(isErr === true ? { error: 'refused' } : { expected: join(out ?? []) }),
  };
}

/** A merge of nameless objects, given a name, a type without schema apart from the built-in ones, and the build's list order. */
function merged(row: Fields): BuildCase | Skip {
  const options = JSON.stringify(row['mergeOptions']);
  if (row['infer'] === true || !options.includes('Prepend'))
    return 'merges as no build does: lists appended, or inferred';
  return patched(row, row['dest'], [row['source']], row['expected']);
}
