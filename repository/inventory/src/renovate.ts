import { at, entriesOf, itemsOf, keyText, textOf, type Node } from '@hops/yaml';
import type { RenovateFile } from './inventory.ts';
import { parseJson5 } from './json5.ts';
import type { Reading } from './reading.ts';

/** Where Renovate looks for its configuration, and where presets of a repository are kept. */
const places = [
  /^(\.(github|gitlab|forgejo|gitea)\/)?renovate[\w.-]*\.json5?$/,
  /^\.renovaterc(\.json5?)?$/,
  /^\.(github\/|gitlab\/|forgejo\/|gitea\/)?renovate\/.+\.json5?$/,
];

/** The configurations of Renovate with what they extend; a manager's name stands before each of its patterns. */
export function renovateFiles({ paths, textOf: textAt }: Reading): RenovateFile[] {
  return paths
    .filter((path) => places.some((place) => place.test(path)))
    .map((path) => {
      const root = parseJson5(path, textAt(path));
      return {
        path,
        extends: texts(at(root, 'extends')),
        managers: [...ownManagers(root), ...customManagers(root)],
      };
    });
}

function ownManagers(root: Node | undefined): string[] {
  return entriesOf(root).flatMap((entry) =>
    patternsOf(entry.value).map((pattern) => `${keyText(entry) ?? ''}: ${pattern}`),
  );
}

function customManagers(root: Node | undefined): string[] {
  return ['customManagers', 'regexManagers']
    .flatMap((key) => itemsOf(at(root, key)))
    .flatMap((manager) =>
      patternsOf(manager).map((pattern) => `${textOf(at(manager, 'customType')) ?? 'regex'}: ${pattern}`),
    );
}

/** `fileMatch` is the older name. */
function patternsOf(manager: Node): string[] {
  return ['managerFilePatterns', 'fileMatch'].flatMap((key) => texts(at(manager, key)));
}

function texts(node: Node | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}
