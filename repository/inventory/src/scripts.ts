import { directoryOf, nameOf } from '@hops/text';
import type { Script } from './inventory.ts';
import type { Reading } from './reading.ts';
import { purposeOf } from './purpose.ts';

/** Folders whose files may be programs without an ending that tells so. */
const folders = /(^|\/)(scripts?|hack|bin|tools|hooks)$/;

/** The programs of a repository: by the ending of their name, or by their first line in a folder for programs. */
export function scriptsOf({ paths, textOf }: Reading): Script[] {
  return paths
    .filter((path) => isProgram(path) || (mayBeProgram(path) && textOf(path).startsWith('#!')))
    .map((path) => ({ path, purpose: purposeOf(textOf(path)) }));
}

function isProgram(path: string): boolean {
  return /\.(sh|bash|zsh|fish|py|ps1)$/.test(path);
}

function mayBeProgram(path: string): boolean {
  return folders.test(directoryOf(path)) && !/\.(ya?ml|json5?|md|toml|j2)$/.test(nameOf(path));
}
