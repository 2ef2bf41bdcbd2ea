import { isWithin, joinPath, resolvePath } from '@hops/text';
import { at, get, itemsOf, textOf, type Node, type YamlFiles } from '@hops/yaml';
import type { BuiltObject } from '../objects.ts';
import { readReference, type ObjectReference } from '../reference.ts';

/** An artifact that is a folder of its source, of which it may hold some folders only. */
export interface Subtree {
  readonly source: ObjectReference;
  /** The folder that is the artifact's root. */
  readonly root: string;
  /** The folders that it holds. */
  readonly folders: readonly string[];
}

/** One folder that is copied as a whole: from where, and to where in the artifact. */
interface Copied {
  readonly alias: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What an ArtifactGenerator makes under a name, where that is a part of one source: every copy takes a whole folder
 * (`@alias/apps/base/**`) and lays it where it was below one root (`@artifact/base/`). `undefined` for what composes
 * or selects files. Rule: https://fluxoperator.dev/docs/crd/artifactgenerator, copy operations.
 */
export function subtreeOf({ node, id }: BuiltObject, name: string): Subtree | undefined {
  const artifact = itemsOf(at(node, 'spec', 'artifacts')).find((each) => textOf(get(each, 'name')) === name);
  const copies = itemsOf(get(artifact, 'copy')).map(copied);
  const [first] = copies;
  if (first === undefined) return undefined;
  const root = rootOf(first);
  const isOne = copies.every((copy) => copy && copy.alias === first.alias && rootOf(copy) === root);
  const source = sourceOf(first.alias, node, id.namespace);
  if (!isOne || root === undefined || source === undefined) return undefined;
  return { source, root, folders: copies.flatMap((copy) => copy?.from ?? []) };
}

function copied(copy: Node): Copied | undefined {
  const [, alias, from] = /^@([^/]+)\/((?:[^*?[\]{}]+\/)?)\*\*$/.exec(textOf(get(copy, 'from')) ?? '') ?? [];
  const [, to] = /^@artifact\/(.*)$/.exec(textOf(get(copy, 'to')) ?? '') ?? [];
  const isWhole = ['exclude', 'strategy'].every((field) => get(copy, field) === undefined);
  if (alias === undefined || from === undefined || to === undefined || !isWhole) return undefined;
  const [folder, place] = [resolvePath('', from), resolvePath('', to)];
  return folder === undefined || place === undefined ? undefined : { alias, from: folder, to: place };
}

/** The folder above what is copied, from which the place in the artifact counts. */
function rootOf({ from, to }: Copied): string | undefined {
  if (to === '') return from;
  if (from === to) return '';
  return from.endsWith(`/${to}`) ? from.slice(0, -to.length - 1) : undefined;
}

function sourceOf(alias: string, node: Node, namespace: string): ObjectReference | undefined {
  const sources = itemsOf(at(node, 'spec', 'sources'));
  const source = sources.find((each) => textOf(get(each, 'alias')) === alias);
  return readReference(source, { kind: 'GitRepository', namespace });
}

/** The files of the repository that an artifact holds, at their places in the repository. */
export function subtreeFiles(files: YamlFiles, { folders }: Subtree): YamlFiles {
  const absent = { ok: false, reason: 'absent' } as const;
  const holds = (path: string) => folders.some((folder) => isWithin(path, folder));
  const leadsTo = (path: string) => holds(path) || folders.some((folder) => isWithin(folder, path));
  return {
    read: (path) => (leadsTo(path) ? files.read(path) : absent),
    yaml: (path) => (leadsTo(path) ? files.yaml(path) : absent),
    list: (path) => {
      const listing = leadsTo(path) ? files.list(path) : absent;
      if (!listing.ok) return listing;
      return { ok: true, entries: listing.entries.filter(({ name }) => leadsTo(joinPath(path, name))) };
    },
  };
}
