import type { KustomizationBuild } from '@hops/flux';
import type { Inventory } from '@hops/inventory';
import { placing, type Model, type Placing } from '@hops/model';
import { directoryOf, isWithin, nameOf, type TextEdit } from '@hops/text';
import { appNames } from './app-names.ts';
import { appReferences } from './app-references.ts';
import { hostEdits } from './app-hosts.ts';
import { appSteps } from './app-steps.ts';
import { escape, oneAPlace } from './edits.ts';
import { movesOf, moving } from './file.ts';
import { leftOver } from './left-over.ts';
import { together, type Found, type Move, type Renaming } from './renaming.ts';
import { ownerOf } from './target.ts';

/** An app's old and new name, and the builds that make it: one a cluster. */
export interface AppRename {
  readonly model: Model;
  readonly places: Placing;
  readonly builds: readonly KustomizationBuild[];
  /** `namespace/name` of its Kustomization. */
  readonly owner: string;
  readonly name: string;
  readonly newName: string;
  /** The folder that is called as the app and holds it. */
  readonly folder: string | undefined;
}

/** Why an app cannot be called so; `undefined` where it can. */
export function refuseApp(model: Model, owner: string, newName: string): string | undefined {
  if (!/^[a-z\d](?:[a-z\d-]{0,51}[a-z\d])?$/.test(newName))
    return `${newName} is no name that Kubernetes and Helm take: a-z, 0-9 and - only, 53 characters at most.`;
  const [namespace] = owner.split('/');
  const builds = model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  if (builds.some((build) => ownerOf(build) === `${namespace}/${newName}`))
    return `Kustomization ${namespace}/${newName} exists already.`;
  const folder = folderOf(buildsOf(model, owner), nameOf(owner));
  const target = folder === undefined ? undefined : siblingOf(folder, newName);
  const isTaken = model.repository.paths.some((path) => target !== undefined && isWithin(path, target));
  return isTaken ? `${target} exists already.` : undefined;
}

/**
 * Renames an app: its Kustomization, the objects of its name that its folder makes, what refers to them, its folder and
 * the entries and texts that name it, and the values that its Kustomization substitutes with.
 */
export function renameApp(
  model: Model,
  inventory: Inventory | undefined,
  owner: string,
  newName: string,
): Renaming {
  const name = nameOf(owner);
  const builds = buildsOf(model, owner);
  const folder = folderOf(builds, name);
  const rename = { model, places: placing(model), builds, owner, name, newName, folder };
  const move = folder === undefined ? undefined : { from: folder, to: siblingOf(folder, newName) };
  const moved: Partial<Found> = move === undefined ? {} : moving(model, inventory, move);
  const found = together([appNames(rename), appReferences(rename), moved, { edits: hostEdits(rename) }]);
  const edits = oneAPlace(found.edits);
  return {
    kind: 'app',
    from: owner,
    to: `${directoryOf(owner)}/${newName}`,
    edits,
    awaited: [],
    moves: move === undefined ? [] : movesOf(model, move),
    blocked: found.blocked,
    steps: [...found.steps, ...appSteps(rename), ...rest(rename, edits, move)],
  };
}

/** The lines of the app's own files that name it still: values, host names, labels of its own. */
function rest(
  { model, name, folder }: AppRename,
  edits: readonly TextEdit[],
  move: Move | undefined,
): Renaming['steps'] {
  if (folder === undefined || move === undefined) return [];
  const word = new RegExp(String.raw`(?<![\w.-])${escape(name)}(?![\w-])`, 'g');
  return leftOver(model, word, edits, (file) => isWithin(file, folder));
}

function buildsOf({ clusters }: Model, owner: string): KustomizationBuild[] {
  return clusters.flatMap(({ cluster }) =>
    cluster.kustomizations.filter((build) => ownerOf(build) === owner),
  );
}

/** The folder of the app's name that all its builds lie in, the innermost. */
function folderOf(builds: readonly KustomizationBuild[], name: string): string | undefined {
  const [first, ...others] = builds.map(({ directory }) => directory ?? '');
  for (let folder = first ?? ''; folder !== ''; folder = directoryOf(folder)) {
    const own = folder;
    if (nameOf(own) === name && others.every((directory) => isWithin(directory, own))) return own;
  }
  return undefined;
}

function siblingOf(folder: string, name: string): string {
  const above = directoryOf(folder);
  return above === '' ? name : `${above}/${name}`;
}
