import type { Model } from '@hops/model';
import { at, entriesOf, keyText, textOf } from '@hops/yaml';
import { textOfFile } from './text.ts';

/** What to run before a change, and after it. */
export interface Commands {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The commands of hops, and those of the repository's own tasks that check or compare. */
export function commandsOf(model: Model): Commands {
  const own = [...tasksOf(model), ...recipesOf(model)].filter((command) => checks.test(command));
  return { before: ['hops check'], after: ['hops check', 'hops diff', ...own.slice(0, 3)] };
}

const checks = /[ :](?:[\w-]*(?:validate|lint|kubeconform|test|diff|check))$/;

/** `task` with the name of each task; an included file's tasks are behind the name of its inclusion. */
function tasksOf(model: Model): string[] {
  const root = model.repository.paths.find((path) => /^\.?[Tt]askfile\.ya?ml$/.test(path));
  if (root === undefined) return [];
  const included = entriesOf(at(rootOf(root, model), 'includes')).flatMap((entry) => {
    const path = textOf(entry.value) ?? textOf(at(entry.value, 'taskfile'));
    return path === undefined ? [] : taskNames(path.replace(/^\.\//, ''), `${keyText(entry)}:`, model);
  });
  return [...taskNames(root, '', model), ...included].map((name) => `task ${name}`);
}

/** A task that asks for variables is left out: its command would not be whole. */
function taskNames(file: string, prefix: string, model: Model): string[] {
  return entriesOf(at(rootOf(file, model), 'tasks')).flatMap((entry) => {
    const name = keyText(entry);
    const isOpen = at(entry.value, 'internal') === undefined && at(entry.value, 'requires') === undefined;
    return name !== undefined && isOpen ? [`${prefix}${name}`] : [];
  });
}

function rootOf(file: string, { repository }: Model): Parameters<typeof at>[0] {
  const parsed = repository.files.yaml(file);
  return parsed.ok ? parsed.documents[0]?.root : undefined;
}

/** `just` with the name of each recipe of the justfile that takes no parameters. */
function recipesOf(model: Model): string[] {
  const file = model.repository.paths.find((path) => /^\.?justfile$/i.test(path));
  const text = file === undefined ? '' : (textOfFile(model, file) ?? '');
  return [...text.matchAll(/^([a-z][\w-]*):(?!=)/gm)].map(([, name]) => `just ${name}`);
}
