import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './adapters/score.ts';
import { shared } from './shared.ts';

/** Runs one suite. `read` gives the text of a file below `../shared/conformance`, `list` the names in a folder there. */
type Adapter = (read: (path: string) => string, list: (folder: string) => readonly string[]) => Score;

/** Each suite by its name, which begins with the folder that it reads. */
const adapters: Readonly<Record<string, () => Promise<Adapter>>> = {
  'flux/envsubst': async () => (await import('./adapters/envsubst.ts')).envsubst,
  'flux/sourceignore': async () => (await import('./adapters/sourceignore.ts')).sourceignore,
  'go-yaml': async () => (await import('./adapters/go-yaml.ts')).goYaml,
  'goldens/kustomize': async () => {
    const { kustomizeGoldens } = await import('./adapters/kustomize-goldens.ts');
    return () => kustomizeGoldens(shared!);
  },
  jinja2: async () => (await import('./adapters/jinja2.ts')).jinja2,
  'json-patch': async () => (await import('./adapters/json-patch.ts')).jsonPatch,
  'kustomize-builtin': async () => (await import('./adapters/kustomize.ts')).kustomizeBuiltin,
  'kustomize-krusty': async () => (await import('./adapters/kustomize.ts')).kustomizeKrusty,
  'kustomize-unit': async () => (await import('./adapters/kustomize-unit.ts')).kustomizeUnit,
  makejinja: async () => {
    const { makejinjaGoldens } = await import('./adapters/makejinja.ts');
    return () => makejinjaGoldens(shared!);
  },
};

/** The suites that have an adapter, sorted by name; none where the shared test data are missing. */
export const suites: readonly string[] = shared === undefined ? [] : Object.keys(adapters).toSorted();

/** Runs the suite of this name. */
export async function runSuite(name: string): Promise<Score> {
  const adapter = await adapters[name]!();
  const folder = join(shared!, 'conformance');
  return adapter(
    (path) => readFileSync(join(folder, path), 'utf8'),
    (path) => readdirSync(join(folder, path)).toSorted(),
  );
}
