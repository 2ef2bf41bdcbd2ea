import type { ObjectKey } from '@hops/flux';
import { inventoryOf } from '@hops/inventory';
import type { Model } from '@hops/model';
import { isWithin } from '@hops/text';
import { keyPattern } from './key-mentions.ts';
import { escapePattern } from './pattern.ts';
import { bareNames, taskCall } from './task-call.ts';
import type { TaskName } from './task-target.ts';
import type { Target } from './target.ts';

/** How a file of this text may name the target; none for one of its own. */
export type MentionPattern = (file: string, text: string) => readonly RegExp[];

/**
 * How each file may name the target in text. Files that builds read are told by the build: there only `${NAME}` counts,
 * and for an object its host name in the cluster, or a name that nothing else has.
 */
export function mentionPattern(model: Model, target: Target): MentionPattern {
  const { files: reached } = model.reached;
  switch (target.kind) {
    case 'placeholder': {
      const use = [pattern(String.raw`\$\{?${target.name}\b`)];
      const word = [pattern(String.raw`\b${target.name}\b`)];
      return (file) => (reached.has(file) ? use : word);
    }
    case 'file':
    case 'folder': {
      const path = [pattern(String.raw`(?<![\w.-])${escapePattern(target.path)}(?![\w-]|\.\w)`)];
      return (file) => (isWithin(file, target.path) ? [] : path);
    }
    case 'object': {
      const { name, namespace } = target.key;
      const word = [objectPattern(name)];
      const host = isUnique(target.key, model) ? word : [objectPattern(`${name}.${namespace}`)];
      return (file) => (reached.has(file) ? host : word);
    }
    case 'key':
      return keyPattern(model, target);
    case 'task': {
      const patterns = taskPatterns(model, target);
      return () => patterns;
    }
  }
}

function taskPatterns({ repository }: Model, target: TaskName): RegExp[] {
  const tasks = inventoryOf(repository).tasks;
  const own = tasks.filter(({ runner, name }) => runner === target.runner && name === target.name);
  return [taskCall(own), bareNames(own)].flatMap((each) => each ?? []);
}

function isUnique({ kind, name }: ObjectKey, { clusters }: Model): boolean {
  return clusters.every(({ objects }) => objects.every(({ id }) => id.name !== name || id.kind === kind));
}

function objectPattern(name: string): RegExp {
  return pattern(String.raw`(?<![\w.-])${escapePattern(name)}(?![\w-])`);
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'g');
}
