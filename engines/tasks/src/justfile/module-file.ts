import { directoryOf, joinPath, nameOf, resolvePath } from '@hops/text';
import type { Reading } from '../reading.ts';

/**
 * The file of a module: the path that is given or a justfile in it, else `name.just` or a justfile in the folder of
 * the module's name (just, `compiler.rs`, `find_module_file`).
 */
export function moduleFile(
  from: string,
  name: string,
  path: string | undefined,
  reading: Reading,
): string | undefined {
  const folder = resolvePath(directoryOf(from), path ?? name);
  if (folder === undefined) return undefined;
  if (path !== undefined && reading.present.has(folder)) return folder;
  const beside = joinPath(directoryOf(from), `${name}.just`);
  if (path === undefined && reading.present.has(beside)) return beside;
  const listed = reading.files.list(folder);
  const names = listed.ok ? listed.entries.map((entry) => entry.name) : [];
  const found =
    names.find((entry) => entry === 'mod.just') ?? names.find((entry) => /^\.?justfile$/i.test(entry));
  return found === undefined ? undefined : joinPath(folder, nameOf(found));
}
