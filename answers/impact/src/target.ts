import { keyOf, type BuiltObject, type ObjectKey } from '@hops/flux';
import type { Model } from '@hops/model';
import type { TaskRunner } from '@hops/tasks';
import { directoryOf, suggest } from '@hops/text';
import type { DataKey } from './data-key.ts';
import { findKey } from './key-target.ts';
import { isCalled, nameOfObject } from './object-name.ts';
import { findTask } from './task-target.ts';

/** What is to be renamed or removed. */
export type Target =
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'object'; readonly key: ObjectKey }
  | ({ readonly kind: 'key' } & DataKey)
  | { readonly kind: 'task'; readonly runner: TaskRunner; readonly name: string };

/** A target, or why what was written names none, with what was perhaps meant. */
export type FoundTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly message: string; readonly suggestion: string | undefined };

/**
 * Finds what a text names: `${NAME}` a placeholder, a path of the repository a file or folder, `Secret/namespace/name:KEY` a
 * key, `task NAME` or `just NAME` a task, `Kind/namespace/name` or `Kind/name` an object.
 */
export function findTarget(model: Model, text: string): FoundTarget {
  const placeholder = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
  if (placeholder !== undefined) return findPlaceholder(model, placeholder);
  return findPath(model, text) ?? findKey(model, text) ?? findTask(model, text) ?? findObject(model, text);
}

function findPlaceholder({ clusters }: Model, name: string): FoundTarget {
  const names = new Set(clusters.flatMap(({ placeholders }) => placeholders.map((each) => each.name)));
  if (names.has(name)) return { ok: true, target: { kind: 'placeholder', name } };
  return unknown(`no placeholder is called \${${name}}.`, name, [...names], (near) => `\${${near}}`);
}

function findPath({ repository }: Model, text: string): FoundTarget | undefined {
  const path = text.replace(/^\.\//, '').replace(/\/+$/, '');
  if (repository.paths.includes(path)) return { ok: true, target: { kind: 'file', path } };
  const isFolder = path !== '' && repository.paths.some((each) => each.startsWith(`${path}/`));
  return isFolder ? { ok: true, target: { kind: 'folder', path } } : undefined;
}

function findObject(model: Model, text: string): FoundTarget {
  const objects = model.clusters.flatMap((cluster) => cluster.objects);
  const named = new Map(
    objects.filter(({ id }) => isCalled(id, text)).map(({ id }) => [keyOf(id), id] as const),
  );
  const [key, ...others] = named.values();
  if (key === undefined) return unknownObjectOrPath(model, objects, text);
  if (others.length === 0) return { ok: true, target: { kind: 'object', key } };
  const names = [key, ...others].map(nameOfObject);
  return { ok: false, message: `${text} may be any of ${names.join(', ')}.`, suggestion: undefined };
}

function unknownObjectOrPath(
  { repository: { paths } }: Model,
  objects: readonly BuiltObject[],
  text: string,
): FoundTarget {
  const names = objects.flatMap(({ id }) => [nameOfObject(id), `${id.kind}/${id.name}`]);
  const folders = new Set(paths.map(directoryOf));
  const message = `${text} is no file, folder, object (Kind/namespace/name), key (Secret/name:KEY), task ('task NAME') or placeholder (\${NAME}) of the repository.`;
  return unknown(message, text, [...names, ...paths, ...folders], (near) => near);
}

function unknown(
  message: string,
  text: string,
  names: readonly string[],
  write: (name: string) => string,
): FoundTarget {
  const near = suggest(text, names);
  return { ok: false, message, suggestion: near && write(near) };
}
