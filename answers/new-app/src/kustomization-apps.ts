import { directoryOf, isWithin, nameOf } from '@hops/text';
import type { App } from './app.ts';
import { grouped } from './grouped.ts';
import type { Leaf } from './leaves.ts';
import { holds, isRelated } from './names.ts';
import { entriesTo, reachedWithin } from './own-files.ts';
import { sharedName } from './shared-name.ts';
import type { Survey } from './survey.ts';

/** The apps that have Kustomizations of their own. */
export function kustomizationApps(survey: Survey): App[] {
  const homes = grouped(survey.leaves, ({ build }) => directoryOf(build.spec.span.file));
  return [...homes].flatMap(([home, leaves]) => {
    if (leaves.some(({ isCollection }) => isCollection)) return [];
    const app = isHome(home, leaves) ? appIn([home], [], leaves, survey) : undefined;
    return app ? [app] : leaves.flatMap((leaf) => appApart(leaf, leaves, survey) ?? []);
  });
}

/** Whether a folder is one app's own: it holds what its Kustomizations build, and they are named for it. */
function isHome(home: string, leaves: readonly Leaf[]): boolean {
  if (home === '' || !leaves.some(({ directory }) => isWithin(directory, home))) return false;
  return leaves.length === 1
    ? isRelated(leaves[0]!.build.spec.name, nameOf(home))
    : leaves.every(({ build }) => holds(build.spec.name, nameOf(home)));
}

/** An app whose Kustomization lies in a file of its own, apart from the folder that it builds. */
function appApart(leaf: Leaf, beside: readonly Leaf[], survey: Survey): App | undefined {
  const { build, directory } = leaf;
  const { file } = build.spec.span;
  const isAlone = beside.every((other) => other === leaf || other.build.spec.span.file !== file);
  if (!isAlone || isWithin(file, directory)) return undefined;
  const app = appIn([directory], [file], [leaf], survey);
  return app && nameOf(directory) === app.name && holds(nameOf(file), app.name) ? app : undefined;
}

function appIn(
  folders: readonly string[],
  files: readonly string[],
  leaves: readonly Leaf[],
  survey: Survey,
): App | undefined {
  const [first] = leaves;
  if (first === undefined) return undefined;
  const own = reachedWithin(survey.model, folders, files);
  const built = leaves.flatMap(({ build }) => build.objects);
  const objects = [...new Set([...built, ...own.flatMap((file) => survey.objectsIn(file))])];
  const releases = leaves.flatMap((leaf) => leaf.releases);
  const names = leaves.map(({ build }) => build.spec.name);
  const name = sharedName(
    [...folders.map(nameOf), ...names, ...releases.map(({ spec }) => spec.name)],
    [...names, ...objects.map(({ id }) => id.name)],
  );
  if (name === undefined) return undefined;
  const { spec } = first.build;
  return {
    name,
    area: directoryOf(files[0] ?? folders[0]!),
    folders,
    files: own,
    entries: entriesTo(own, survey),
    namespace: spec.targetNamespace?.text ?? releases[0]?.spec.namespace ?? spec.namespace,
    span: spec.span,
    kustomizations: leaves.map(({ build }) => build),
    objects,
    releases,
  };
}
