import { directoryOf, resolvePath } from '@hops/text';
import { decodeText } from '@hops/yaml';
import { finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { Task } from '../task.ts';
import { withAliases, withDefault } from './aliases.ts';
import type { Item } from './item.ts';
import { moduleFile } from './module-file.ts';
import { parseJustfile } from './parse.ts';
import { recipeTask, type Module } from './recipe-task.ts';
import type { Token } from './token.ts';

/** The recipes of a justfile, of what it imports and of its modules (just, `compiler.rs`, `Compiler::compile`). */
export function readJustfile(path: string, reading: Reading): Task[] {
  return tasksOf({ path, folder: directoryOf(path), names: [], chain: [path] }, reading);
}

function tasksOf(module: Module, reading: Reading): Task[] {
  const items = itemsOf(module.path, reading);
  const own = items.flatMap((item) => (item.kind === 'recipe' ? [recipeTask(item, module)] : []));
  const followed = items.flatMap((item) => inclusionsOf(item, module, reading));
  const imported = followed.filter(({ names }) => names.length === module.names.length);
  const modules = followed.filter(({ names }) => names.length > module.names.length);
  const included = [...imported, ...modules].flatMap((inclusion) => follow(inclusion, module, reading));
  return withDefault(withAliases(firstOfEachName([...own, ...included]), items, module), items, module);
}

function itemsOf(path: string, { files, sink }: Reading): readonly Item[] {
  const file = files.read(path);
  const decoded = file.ok ? decodeText(file.bytes) : undefined;
  if (decoded?.ok !== true) {
    const message = `${path} cannot be read (${file.ok ? 'not UTF-8' : file.reason}); its recipes are left out.`;
    sink(finding('tasks-unreadable', 'warning', message, { file: path, start: 0, end: 0 }));
    return [];
  }
  const { items, unknown } = parseJustfile(decoded.text);
  const message = `This line of ${path} is no recipe, setting or assignment; it is left out.`;
  for (const { start, end } of unknown)
    sink(finding('tasks-syntax', 'warning', message, { file: path, start, end }));
  return items;
}

/** A justfile that another one names. */
interface Inclusion {
  readonly what: string;
  /** The file, where there is one. */
  readonly path: string | undefined;
  readonly place: Token;
  readonly optional: boolean;
  /** The names of the modules in which its recipes are. */
  readonly names: readonly string[];
}

function inclusionsOf(item: Item, { path: from, names }: Module, reading: Reading): Inclusion[] {
  if (item.kind === 'import') {
    const { path: place, optional } = item;
    const target = resolvePath(directoryOf(from), place.text);
    const path = target !== undefined && reading.present.has(target) ? target : undefined;
    return [{ what: `The imported justfile ${place.text}`, path, place, optional, names }];
  }
  if (item.kind !== 'module') return [];
  const { name, path: written, optional } = item;
  const path = moduleFile(from, name.text, written?.text, reading);
  const what = `The justfile of module ${name.text}`;
  return [{ what, path, place: written ?? name, optional, names: [...names, name.text] }];
}

/** Reads what an import or a module leads to; a missing file and a cycle are findings. */
function follow({ what, path, place, optional, names }: Inclusion, module: Module, reading: Reading): Task[] {
  const span = { file: module.path, start: place.start, end: place.end };
  if (path === undefined) {
    const message = `${what} does not exist: just refuses every call. Add it, correct the path, or put ? behind the keyword.`;
    if (!optional) reading.sink(finding('tasks-missing-include', 'warning', message, span));
    return [];
  }
  if (module.chain.includes(path)) {
    const message = `${path} is read here while it is being read itself: just refuses the cycle. Remove one of the two.`;
    reading.sink(finding('tasks-include-cycle', 'error', message, span));
    return [];
  }
  if (!reading.mayInclude(span)) return [];
  return tasksOf({ ...module, path, names, chain: [...module.chain, path] }, reading);
}

/** What a file says itself goes before what it imports. */
function firstOfEachName(tasks: readonly Task[]): Task[] {
  const known = new Map<string, Task>();
  for (const task of tasks) if (!known.has(task.name)) known.set(task.name, task);
  return [...known.values()];
}
