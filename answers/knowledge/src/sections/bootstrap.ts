import { at, get, itemsOf, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { taskWords } from './task-words.ts';
import { callOf } from './tasks.ts';
import { code, paragraphs, prose, shortened, table } from './wording.ts';

/** What brings up a cluster before Flux runs, in its order, and what the files name. */
export function bootstrap(facts: Facts, most: number): string {
  const files = facts.inventory.bootstrap.slice(0, Math.max(20, most));
  return paragraphs(
    table(
      ['File', 'Installs', 'Names'],
      files.map(({ path, releases }) => [
        code(path),
        releases.length === 0 ? objectsIn(path, facts, most) : releases.join(', then '),
        shortened(pathsIn(path, facts), most) || '–',
      ]),
    ),
    table(['Task', 'Does', 'In this order'], taskRows(facts, most)),
  );
}

/** The objects of a manifest, what a kustomization lists, or the objects that a template makes. */
function objectsIn(path: string, { model, textOf: text }: Facts, most: number): string {
  const documents = model.manifests.find((file) => file.path === path)?.documents ?? [];
  const listed = documents.flatMap((node) =>
    [...itemsOf(get(node, 'resources')), ...itemsOf(get(node, 'components'))].flatMap(
      (each) => textOf(each) ?? [],
    ),
  );
  const named = documents.flatMap((node) => {
    const name = textOf(at(node, 'metadata', 'name'));
    return name === undefined ? [] : [`${textOf(get(node, 'kind'))} ${name}`];
  });
  const found = documents.length > 0 ? [...named, ...listed] : templatedObjects(text(path) ?? '');
  return (
    shortened(
      [...new Set(found)].map((each) => prose(each, 120)),
      2 * most,
    ) || '–'
  );
}

/** The objects of a text that is no YAML yet, each with where its values come from. */
function templatedObjects(text: string): string[] {
  return text.split(/^---$/m).flatMap((part) => {
    const [, kind] = /^kind:\s*(\w+)/m.exec(part) ?? [];
    const [, name] = /^\s+name:\s*"?([^\s"]+)/m.exec(part) ?? [];
    const [source] = /\bop:\/\/[^/\n"]+\/[^/\n"]+/.exec(part) ?? [];
    if (kind === undefined) return [];
    return [`${kind} ${name ?? ''}${source === undefined ? '' : ` from ${source}`}`];
  });
}

/** The paths in a file that begin at a folder of the repository: those that are there, patterns, and those that are not. */
function pathsIn(path: string, { textOf: text, isFile, isFolder, model }: Facts): string[] {
  const tops = [...new Set(model.repository.paths.map((each) => each.split('/')[0]!))].filter(isFolder);
  const escaped = tops.map((top) => top.replaceAll('.', String.raw`\.`)).join('|');
  if (escaped === '') return [];
  const pattern = new RegExp(
    `(?<![\\w-])(?:${escaped})(?:/(?:[\\w.%-]|<\\w+>|\\{\\{[^}]*\\}\\})+)+\\.(?:ya?ml|gotmpl|j2|tpl|json)\\b`,
    'g',
  );
  const words = (text(path) ?? '').match(pattern) ?? [];
  return [...new Set(words)].map((word) => {
    if (/[%{<]/.test(word))
      return `${prose(word, 160)}${isThere(word, model.repository.paths) ? '' : ' (no such file)'}`;
    return isFile(word) ? code(word) : `${prose(word, 120)} (not there)`;
  });
}

/** Whether some file has a path of this form: each variable one name. */
function isThere(form: string, paths: readonly string[]): boolean {
  const parts = form.split(/%\w|<\w+>|\{\{[^}]*\}\}/).map((part) => part.replaceAll('.', String.raw`\.`));
  const pattern = new RegExp(`^${parts.join('[^/]+')}$`);
  return paths.some((path) => pattern.test(path));
}

function taskRows(facts: Facts, most: number): string[][] {
  const { tasks } = facts.inventory;
  const main = tasks.filter(
    ({ name, isInternal }) => !isInternal && /bootstrap|(?:^|[: ])install$/i.test(name),
  );
  const called = new Set(main.flatMap(({ calls }) => calls.map(({ name }) => name)));
  const steps = tasks.filter((task) => called.has(task.name) && !main.includes(task) && task.isInternal);
  return [...main, ...steps].slice(0, 2 * most).map((task) => {
    const { calls, commands, files } = taskWords(task, facts);
    const run = commands.slice(0, most);
    return [
      `${task.isInternal ? prose(task.name) : code(callOf(task))}, ${facts.cite(task.span)}`,
      prose(task.description ?? '–', 100),
      [...calls.map((each) => `task ${prose(each)}`), ...run, ...files.slice(0, most)].join('; ') || '–',
    ];
  });
}
