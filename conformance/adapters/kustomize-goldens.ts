import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, writeResources } from '@hops/kustomize';
import type { DirectoryEntry, Files } from '@hops/text';
import { yamlFiles, type YamlFiles } from '@hops/yaml';
import type { Score } from './score.ts';

/** What kustomize made of one directory. */
type Golden = { readonly path: string } & ({ readonly yaml: string } | { readonly error: string });

const ENDING = '.kustomize.jsonl.gz';

/**
 * Builds every directory of the corpus that kustomize was run on, and compares byte for byte; where kustomize failed,
 * an error must be found. `shared` is the folder of the shared test data.
 */
export function kustomizeGoldens(shared: string): Score {
  const rows = readdirSync(join(shared, 'goldens'))
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => rowsOf(shared, name.slice(0, -ENDING.length)));
  const failures = rows.filter(({ reason }) => reason !== undefined);
  return {
    passed: rows.length - failures.length,
    total: rows.length,
    skipped: 0,
    failures: failures.map(({ name, reason }) => ({ name, reason: reason! })),
  };
}

function rowsOf(shared: string, repository: string): { name: string; reason: string | undefined }[] {
  const files = yamlFiles(diskFiles(join(shared, 'corpus', repository)));
  const text = gunzipSync(readFileSync(join(shared, 'goldens', repository + ENDING))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Golden)
    .map((golden) => ({ name: `${repository}/${golden.path}`, reason: compare(files, golden) }));
}

function compare(files: YamlFiles, golden: Golden): string | undefined {
  const directory = golden.path === '.' ? '' : golden.path;
  const { output, findings } = build(files, directory, { order: 'legacy', restriction: 'repository' });
  const error = findings.find(({ severity }) => severity === 'error');
  if ('error' in golden)
    return error === undefined ? `finds no error where kustomize says: ${golden.error}` : undefined;
  if (error !== undefined) return `${error.code}: ${error.message}`;
  const written = writeResources(output.resources);
  if (written === golden.yaml) return undefined;
  const [left, right] = [written.split('\n'), golden.yaml.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return `line ${at + 1} is ${JSON.stringify(left[at] ?? '')}, not ${JSON.stringify(right[at] ?? '')}`;
}

function diskFiles(root: string): Files {
  return {
    read: (path) => {
      const file = join(root, path);
      const status = statSync(file, { throwIfNoEntry: false });
      if (status === undefined) return { ok: false, reason: 'absent' };
      return status.isDirectory()
        ? { ok: false, reason: 'directory' }
        : { ok: true, bytes: readFileSync(file) };
    },
    list: (path) => {
      const folder = join(root, path);
      const status = statSync(folder, { throwIfNoEntry: false });
      if (status === undefined) return { ok: false, reason: 'absent' };
      if (!status.isDirectory()) return { ok: false, reason: 'file' };
      const entries = readdirSync(folder).map((name): DirectoryEntry => {
        const isDirectory = statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true;
        return { name, kind: isDirectory ? 'directory' : 'file' };
      });
      return { ok: true, entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
    },
  };
}
