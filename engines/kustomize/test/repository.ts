import {
  build,
  writeResources,
  type BuildOptions,
  type BuildOutput,
  type KustomizeCode,
} from '@hops/kustomize';
import { lineIndex, type DirectoryEntry, type Files, type Finding } from '@hops/text';
import { yamlFiles } from '@hops/yaml';

/** A repository in memory: contents by path. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** A build with its output as text and its findings as `file:line code`. */
export interface Built {
  readonly text: string;
  readonly places: readonly string[];
  readonly findings: readonly Finding<KustomizeCode>[];
  readonly output: BuildOutput;
  readonly complete: boolean;
}

/** Builds a directory of a repository in memory, first in, first out, as Flux does. */
export function buildIn(contents: Contents, directory = '', options: Partial<BuildOptions> = {}): Built {
  const { output, findings, complete } = build(yamlFiles(filesIn(contents)), directory, {
    order: 'fifo',
    restriction: 'repository',
    ...options,
  });
  const places = findings.map(
    ({ code, span }) => `${span.file}:${lineOf(contents, span.file, span.start)} ${code}`,
  );
  return { text: writeResources(output.resources), places, findings, output, complete };
}

/** Reads contents in memory. */
export function filesIn(contents: Contents): Files {
  return {
    read: (path) => {
      const content = contents[path];
      if (content === undefined)
        return { ok: false, reason: entriesOf(contents, path) === undefined ? 'absent' : 'directory' };
      return { ok: true, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
    },
    list: (path) => {
      const entries = entriesOf(contents, path);
      return entries === undefined ? { ok: false, reason: 'absent' } : { ok: true, entries };
    },
  };
}

function entriesOf(contents: Contents, directory: string): readonly DirectoryEntry[] | undefined {
  const prefix = directory === '' ? '' : `${directory}/`;
  const names = new Map<string, DirectoryEntry>();
  for (const path of Object.keys(contents)) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    names.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' });
  }
  if (names.size === 0 && directory !== '') return undefined;
  return [...names.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function lineOf(contents: Contents, file: string, offset: number): number {
  const content = contents[file];
  return typeof content === 'string' ? lineIndex(content).positionAt(offset).line : 1;
}

/** A ConfigMap's text. */
export function configMap(name: string, data = '{}'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: ${data}\n`;
}
