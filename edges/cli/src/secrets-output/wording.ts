import type { Making, Remote, SecretChain } from '@hops/secrets';
import { counted } from '../terminal/number.ts';

/** What makes a Secret, in a few words. */
export function makingText(making: Making): string {
  switch (making.kind) {
    case 'made':
      return making.maker.kind === 'SOPS' || making.maker.kind === 'manifest'
        ? `${making.maker.kind} ${making.maker.place.file}`
        : making.maker.object;
    case 'missing':
      return 'nothing in the repository makes it';
    case 'unknown':
      return `unknown: ${making.reason}`;
  }
}

/** How many keys a Secret has, and what they are fetched from. */
export function contentText({ keys, more }: SecretChain): string {
  const remotes = [...keys.flatMap((key) => key.ingredients.flatMap(({ remotes: from }) => from)), ...more];
  const names = [...new Set(remotes.map(({ name }) => name))];
  const count =
    more.length === 0 ? counted(keys.length, 'key') : `${counted(keys.length, 'known key')} and more`;
  return names.length === 0 ? count : `${count} from ${names.join(', ')}`;
}

/** An item of a store, and its property where that is called otherwise than the value: `plane / DB_PASSWORD`. */
export function remoteText({ kind, name, property }: Remote, variable?: string): string {
  if (kind === 'find') return `whatever matches ${name}`;
  return property === undefined || property === variable ? name : `${name} / ${property}`;
}

/** The name of an object with its namespace, where it has one. */
export function titleOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}
