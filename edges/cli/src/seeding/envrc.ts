import { directoryOf, joinPath, nameOf, type Files } from '@hops/text';
import { at, entriesOf, keyText, textOf, yamlFiles, type Node, type YamlFiles } from '@hops/yaml';

const variables = ['KUBECONFIG', 'SOPS_AGE_KEY_FILE', 'TALOSCONFIG'] as const;

/** A file that already sets the variables for whoever enters the folder. */
export function environmentFile(files: Files): string | undefined {
  if (files.read('.envrc').ok) return '.envrc';
  return [
    'mise.toml',
    '.mise.toml',
    '.mise/config.toml',
    '.config/mise.toml',
    '.config/mise/config.toml',
  ].find((path) => {
    const read = files.read(path);
    return read.ok && /\bKUBECONFIG\b/.test(new TextDecoder().decode(read.bytes));
  });
}

/**
 * An `.envrc` for direnv: where the cluster's files lie, as the Taskfile's `env` says, else where they usually are. Paths
 * are those below the repository.
 */
export function envrcText(files: Files, paths: readonly string[]): string {
  const said = taskfileEnvironment(yamlFiles(files));
  const lines = variables.map(
    (name) => `export ${name}="$(expand_path ./${said.get(name) ?? usual(name, paths)})"`,
  );
  return ['# shellcheck shell=bash', ...lines, ''].join('\n');
}

function usual(name: (typeof variables)[number], paths: readonly string[]): string {
  if (name === 'KUBECONFIG') return 'kubeconfig';
  if (name === 'SOPS_AGE_KEY_FILE') return 'age.key';
  const talhelper = paths.find((path) => /^talconfig\.ya?ml$/.test(nameOf(path)));
  return talhelper === undefined
    ? 'talosconfig'
    : joinPath(directoryOf(talhelper), 'clusterconfig/talosconfig');
}

/** What a Taskfile's `env` sets to a path in the repository. */
function taskfileEnvironment(files: YamlFiles): ReadonlyMap<string, string> {
  const names = ['Taskfile.yml', 'taskfile.yml', 'Taskfile.yaml', 'taskfile.yaml'];
  const file = names.map((name) => files.yaml(name)).find(({ ok }) => ok);
  const root = file?.ok ? file.documents[0]?.root : undefined;
  const values = new Map(textEntries(root, 'vars'));
  return new Map(
    textEntries(root, 'env').flatMap(([name, value]) => {
      const path = pathOf(value, values);
      return path === undefined ? [] : [[name, path] as const];
    }),
  );
}

function textEntries(root: Node | undefined, key: string): (readonly [string, string])[] {
  return entriesOf(at(root, key)).flatMap((entry) => {
    const value = textOf(entry.value);
    return value === undefined ? [] : [[keyText(entry) ?? '', value] as const];
  });
}

/** The path below the repository that a value with `{{.VARIABLES}}` means; `undefined` for any other. */
function pathOf(value: string, values: ReadonlyMap<string, string>): string | undefined {
  const written = /\{\{-?\s*\.(\w+)\s*-?\}\}/g;
  let text = value;
  for (let depth = 0; depth < values.size + 1; depth++) {
    text = text.replace(written, (match, name: string) => values.get(name) ?? match);
  }
  const path = /^(?:\{\{-?\s*\.(?:ROOT_DIR|TASKFILE_DIR)\s*-?\}\}|\.)\/([^{}]+)$/.exec(text);
  return path?.[1];
}
