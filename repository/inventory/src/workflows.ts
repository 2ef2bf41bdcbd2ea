import { nameOf } from '@hops/text';
import { at, entriesOf, itemsOf, keyText, resolve, textOf, type Node } from '@hops/yaml';
import type { Workflow } from './inventory.ts';
import type { Reading } from './reading.ts';

/** The workflows of GitHub, Forgejo and Gitea. */
export function workflowsOf({ paths, yamlOf }: Reading): Workflow[] {
  return paths
    .filter((path) => /^\.(github|forgejo|gitea)\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map((path) => {
      const file = yamlOf(path);
      const root = file.ok ? file.documents[0]?.root : undefined;
      const name = textOf(at(root, 'name')) ?? nameOf(path);
      return { path, name, triggers: namesOf(at(root, 'on')), jobs: namesOf(at(root, 'jobs')) };
    });
}

/** What is named by a text, by a list of texts or by the keys of a mapping. */
function namesOf(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const value = resolve(node);
  if (value.kind === 'mapping') return entriesOf(value).flatMap((entry) => keyText(entry) ?? []);
  return (value.kind === 'sequence' ? itemsOf(value) : [value]).flatMap((item) => textOf(item) ?? []);
}
