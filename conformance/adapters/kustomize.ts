import { build, writeResources, type BuildOptions, type Resource } from '@hops/kustomize';
import { joinPath, resolvePath, type DirectoryEntry, type Files } from '@hops/text';
import {
  entriesOf,
  get,
  keyText,
  withEntry,
  withoutEntry,
  yamlFiles,
  type Mapping,
  type Scalar,
} from '@hops/yaml';
import type { Score } from './score.ts';

type Read = (path: string) => string;
type List = (folder: string) => readonly string[];

/** What the rows of both suites share; a content is text, or bytes in base64. */
interface Row {
  readonly name: string;
  readonly kind: 'build' | 'transformer' | 'generator';
  readonly options: {
    readonly reorder: 'none' | 'legacy' | 'unspecified';
    readonly loadRestrictions: 'rootOnly' | 'none';
    readonly addManagedByLabel: boolean;
  };
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly run: string;
  readonly config?: string;
  readonly input?: string;
  readonly expected?: string;
  readonly error?: unknown;
  readonly skip?: string;
  readonly since?: string;
  readonly tags: readonly string[];
}

/** kustomize's own end-to-end tests (api/krusty). */
export function kustomizeKrusty(read: Read, list: List): Score {
  return scoreOf(rowsIn('kustomize-krusty', read, list), checkBuild);
}

/** kustomize's tests of its builtin plugins, each run through a kustomization that names the plugin's configuration. */
export function kustomizeBuiltin(read: Read, list: List): Score {
  return scoreOf(rowsIn('kustomize-builtin', read, list), checkPlugin);
}

function rowsIn(folder: string, read: Read, list: List): readonly Row[] {
  const names = list(folder).filter((name) => name.endsWith('.json') && name !== 'index.json');
  return names.flatMap((name) => JSON.parse(read(`${folder}/${name}`)) as Row[]);
}

function scoreOf(rows: readonly Row[], check: (row: Row) => string | undefined): Score {
  const active = rows.filter((row) => skipReason(row) === undefined);
  const failures = active.flatMap((row) => {
    const reason = check(row);
    return reason === undefined ? [] : [{ name: row.name, reason }];
  });
  return {
    passed: active.length - failures.length,
    total: active.length,
    skipped: rows.length - active.length,
    failures,
  };
}

const LATER = 'needs a later kustomize (volumeClaimTemplateLabels)';
const ALONE = 'runs the plugin alone, where a build goes on to put names and references right';

/** Rows that say nothing about this engine, although nothing marks them so. */
const SKIPPED: ReadonlyMap<string, string> = new Map([
  ['TestCustomConfig', LATER],
  ['TestCustomConfigWithDefaultOverspecification', LATER],
  ['TestFixedBug605_BaseCustomizationAvailableInOverlay', LATER],
  [
    'TestAccumulateResourcesErrors/local file qualifies as repo',
    'expects that a Git repository cannot be fetched',
  ],
  ['TestNameReferenceDeploymentIssue3489', 'leaves the repository: in its file system, /.. is /'],
  ['TestNamespaceTransformer1', ALONE],
  ['TestSecretGenerator', ALONE],
  ['TestAddManagedbyLabel#1', 'asks for the label by an option of the command'],
]);

/** Why a row is not tried: it needs a program or the network, or a later kustomize. */
function skipReason(row: Row): string | undefined {
  if (row.skip !== undefined) return row.skip;
  return row.since === undefined ? SKIPPED.get(row.name) : `needs kustomize ${row.since}`;
}

function checkBuild(row: Row): string | undefined {
  return outcome(row, row.files, row.run, writeResources);
}

function checkPlugin(row: Row): string | undefined {
  if (row.config === undefined) return checkBuild(row);
  const folder = resolvePath('', row.run) ?? '';
  const files = {
    ...row.files,
    [joinPath(folder, 'plugin-under-test.yaml')]: row.config,
    [joinPath(folder, 'input-of-test.yaml')]: row.input ?? '',
    [joinPath(folder, 'kustomization.yaml')]:
      `resources: [input-of-test.yaml]\n${pluginField(row.kind, row.config)}\n`,
  };
  return outcome(row, files, row.run, (resources) => {
    return writeResources(row.kind === 'generator' ? resources.map(asAlone) : resources);
  });
}

/** The field of a kustomization that runs a plugin. */
function pluginField(kind: Row['kind'], config: string): string {
  if (/^kind: SortOrderTransformer$/m.test(config)) return config.slice(config.indexOf('sortOptions:'));
  return `${kind === 'generator' ? 'generators' : 'transformers'}: [plugin-under-test.yaml]`;
}

function outcome(
  row: Row,
  files: Row['files'],
  run: string,
  write: (resources: readonly Resource[]) => string,
): string | undefined {
  const options: BuildOptions = {
    order: row.options.reorder === 'none' ? 'fifo' : 'legacy',
    restriction: row.options.loadRestrictions === 'none' ? 'repository' : 'root-only',
  };
  const { output, findings } = build(yamlFiles(filesOf(files)), resolvePath('', run) ?? '', options);
  const error = findings.find(({ severity }) => severity === 'error');
  const first = error && `${error.code}: ${error.message}`;
  if (row.error !== undefined)
    return first === undefined ? 'reports no error where kustomize does' : undefined;
  if (first !== undefined) return first;
  if (row.expected === undefined) return undefined;
  const expected = row.expected.replaceAll('kustomize-(test)', 'kustomize-v5.8.1');
  const wanted = row.config === undefined ? expected : normalised(expected);
  return firstDifference(write(output.resources), wanted);
}

function firstDifference(given: string, wanted: string): string | undefined {
  if (given === wanted) return undefined;
  const [left, right] = [given.split('\n'), wanted.split('\n')];
  const line = left.findIndex((text, index) => text !== right[index]);
  const at = line < 0 ? left.length : line;
  return `line ${at + 1} is ${JSON.stringify(left[at] ?? '')}, not ${JSON.stringify(right[at] ?? '')}`;
}

const INTERNAL = 'internal.config.kubernetes.io/';

/** A generated resource without the hash that a build adds to its name. */
function asAlone(resource: Resource): Resource {
  const { id, originalIds, node } = resource;
  const [first] = originalIds;
  const metadata = get(node, 'metadata');
  if (first === undefined || metadata?.kind !== 'mapping' || !/-[a-z0-9]{10}$/.test(id.name)) return resource;
  const name = get(metadata, 'name')!;
  return {
    ...resource,
    node: withEntry(node, 'metadata', withEntry(metadata, 'name', { ...name, text: first.name } as Scalar)),
  };
}

function withoutBuildAnnotations(resource: Resource): Resource {
  return { ...resource, node: stripped(resource.node) };
}

function stripped(node: Mapping): Mapping {
  const metadata = get(node, 'metadata');
  const annotations = get(metadata, 'annotations');
  if (metadata?.kind !== 'mapping' || annotations?.kind !== 'mapping') return node;
  const entries = entriesOf(annotations).filter((entry) => !keyText(entry)?.startsWith(INTERNAL));
  const changed =
    entries.length === 0
      ? withoutEntry(metadata, 'annotations')
      : withEntry(metadata, 'annotations', { ...annotations, entries });
  return withEntry(node, 'metadata', changed);
}

/** The expected text without the annotations that kustomize keeps for itself while it builds. */
function normalised(expected: string): string {
  const files = yamlFiles(filesOf({ 'kustomization.yaml': 'resources: [all.yaml]\n', 'all.yaml': expected }));
  const { output } = build(files, '', { order: 'fifo', restriction: 'root-only' });
  return writeResources(output.resources.map(withoutBuildAnnotations));
}

function filesOf(contents: Row['files']): Files {
  const encoder = new TextEncoder();
  const byPath = new Map(
    Object.entries(contents).map(([path, content]) => [
      resolvePath('', path) ?? path,
      typeof content === 'string'
        ? encoder.encode(content)
        : Uint8Array.from(atob(content.base64), (c) => c.charCodeAt(0)),
    ]),
  );
  return {
    read: (path) => {
      const bytes = byPath.get(path);
      if (bytes !== undefined) return { ok: true, bytes };
      return {
        ok: false,
        reason: childrenOf(byPath, path).length > 0 || path === '' ? 'directory' : 'absent',
      };
    },
    list: (path) => {
      const entries = childrenOf(byPath, path);
      return entries.length > 0 || path === '' ? { ok: true, entries } : { ok: false, reason: 'absent' };
    },
  };
}

function childrenOf(byPath: ReadonlyMap<string, Uint8Array>, folder: string): readonly DirectoryEntry[] {
  const prefix = folder === '' ? '' : joinPath(folder, '');
  const entries = new Map<string, DirectoryEntry>();
  for (const path of byPath.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' });
  }
  return [...entries.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
