import type { ObjectKey } from '@hops/flux';
import type { Model } from '@hops/model';
import { isWithin } from '@hops/text';
import type { Target } from './target.ts';

/**
 * How each file may name the target in text; `undefined` for one of its own. Files that builds read are told by the
 * build: there only `${NAME}` counts, and for an object its host name in the cluster, or a name that nothing else has.
 */
export function mentionPattern(model: Model, target: Target): (file: string) => RegExp | undefined {
  const { files: reached } = model.reached;
  switch (target.kind) {
    case 'placeholder': {
      const [use, word] = [
        pattern(String.raw`\$\{?${target.name}\b`),
        pattern(String.raw`\b${target.name}\b`),
      ];
      return (file) => (reached.has(file) ? use : word);
    }
    case 'file':
    case 'folder': {
      const path = pattern(String.raw`(?<![\w.-])${escape(target.path)}(?![\w-]|\.\w)`);
      return (file) => (isWithin(file, target.path) ? undefined : path);
    }
    case 'object': {
      const { name, namespace } = target.key;
      const word = objectPattern(name);
      const host = isUnique(target.key, model) ? word : objectPattern(`${name}.${namespace}`);
      return (file) => (reached.has(file) ? host : word);
    }
  }
}

function isUnique({ kind, name }: ObjectKey, { clusters }: Model): boolean {
  return clusters.every(({ objects }) => objects.every(({ id }) => id.name !== name || id.kind === kind));
}

function objectPattern(name: string): RegExp {
  return pattern(String.raw`(?<![\w.-])${escape(name)}(?![\w-])`);
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'g');
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
