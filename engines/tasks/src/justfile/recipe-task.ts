import type { Task } from '../task.ts';
import { hasAttribute } from './attribute.ts';
import type { Item } from './item.ts';

/** A justfile and where it stands in the tree of modules. */
export interface Module {
  readonly path: string;
  /** Where `just` is called. */
  readonly folder: string;
  /** The names of the modules from the root to this one. */
  readonly names: readonly string[];
  /** The files that led here, this one last. */
  readonly chain: readonly string[];
}

/** The task that a recipe is. */
export function recipeTask(recipe: Extract<Item, { kind: 'recipe' }>, { path, folder, names }: Module): Task {
  const { name, attributes, description, requires, dependencies, body } = recipe;
  return {
    runner: 'just',
    name: [...names, name.text].join(' '),
    aliases: [],
    folder,
    description,
    span: { file: path, start: name.start, end: name.end },
    isInternal: name.text.startsWith('_') || hasAttribute(attributes, 'private'),
    requires,
    calls: dependencies.map((dependency) => ({
      name: [...names, ...dependency.names].join(' '),
      span: { file: path, start: dependency.start, end: dependency.end },
    })),
    commands: body.map(({ text, start }) => ({
      text,
      span: { file: path, start, end: start + text.length },
    })),
  };
}
