import type { ObjectKey } from '@hops/flux';
import type { Model } from '@hops/model';
import { suggest } from '@hops/text';
import { dataObjects, isOpen, knownKeys } from './data-key.ts';
import { isCalled, nameOfObject, withoutHash } from './object-name.ts';
import type { FoundTarget } from './target.ts';

const written = /^(?<object>(?:secret|configmap)(?:\/[^/:]+){1,2}):(?<key>.+)$/i;

/**
 * Finds the key that `Secret/namespace/name:KEY`, `ConfigMap/name:KEY` and the like name; `undefined` for what is
 * written otherwise. A key that no file names is found where its Secret may have such.
 */
export function findKey(model: Model, text: string): FoundTarget | undefined {
  const { object: wanted, key } = written.exec(text)?.groups ?? {};
  if (wanted === undefined || key === undefined) return undefined;
  const all = dataObjects(model);
  const [object, ...others] = all.filter((each) => isWanted(each, wanted));
  if (object === undefined) return unknownObject(wanted, key, all);
  if (others.length === 0) return findIn(object, key, model);
  const names = [object, ...others].map((each) => `${nameOfKeys(each)}:${key}`);
  return { ok: false, message: `${text} may be any of ${names.join(', ')}.`, suggestion: undefined };
}

/** How a target writes a Secret or ConfigMap: a generated one is called as in its file. */
export function nameOfKeys(object: ObjectKey): string {
  return nameOfObject({ ...object, name: withoutHash(object.name) });
}

function isWanted(object: ObjectKey, wanted: string): boolean {
  return isCalled(object, wanted) || isCalled({ ...object, name: withoutHash(object.name) }, wanted);
}

function findIn(object: ObjectKey, key: string, model: Model): FoundTarget {
  const known = knownKeys(object, model);
  if (known.includes(key) || isOpen(object, model)) return { ok: true, target: { kind: 'key', object, key } };
  const near = suggest(key, known);
  const name = nameOfKeys(object);
  return {
    ok: false,
    message: `${name} has no key ${key}.`,
    suggestion: near === undefined ? undefined : `${name}:${near}`,
  };
}

function unknownObject(wanted: string, key: string, all: readonly ObjectKey[]): FoundTarget {
  const names = all.flatMap((each) => [nameOfKeys(each), `${each.kind}/${withoutHash(each.name)}`]);
  const near = suggest(wanted, names);
  return {
    ok: false,
    message: `nothing in the repository makes or reads ${wanted}.`,
    suggestion: near === undefined ? undefined : `${near}:${key}`,
  };
}
