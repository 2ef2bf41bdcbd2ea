import type { Release } from '@hops/flux';
import { directoryOf, isWithin, nameOf } from '@hops/text';
import type { App } from './app.ts';
import { grouped } from './grouped.ts';
import { fileOf, type Leaf } from './leaves.ts';
import { holds, isRelated } from './names.ts';
import { entriesTo, reachedWithin } from './own-files.ts';
import { sharedName } from './shared-name.ts';
import type { Survey } from './survey.ts';

/** The apps whose HelmReleases a Kustomization for many apps applies: one a folder, or one a file. */
export function releaseApps(survey: Survey): App[] {
  const collections = survey.leaves.filter(({ isCollection }) => isCollection);
  const apps = collections.flatMap((leaf) => {
    const homes = grouped(leaf.releases, (release) => homeOf(release, leaf));
    return [...homes].flatMap(([home, releases]) => appAt(home, releases, survey) ?? []);
  });
  return [...new Map(apps.map((app) => [app.folders[0] ?? app.span.file, app])).values()];
}

/** The nearest folder above a release that is named for it, else its own folder; its file where others lie beside. */
function homeOf({ object, spec }: Release, { directory, releases }: Leaf): string {
  const file = fileOf(object);
  const folder = directoryOf(file);
  const named = foldersAbove(folder).find((each) => isRelated(nameOf(each), spec.name));
  if (named !== undefined && !isWithin(directory, named)) return named;
  const isShared = releases.some(
    (other) => other.object !== object && directoryOf(fileOf(other.object)) === folder,
  );
  return isShared || isWithin(directory, folder) ? file : folder;
}

function foldersAbove(folder: string): string[] {
  return folder === '' ? [] : [folder, ...foldersAbove(directoryOf(folder))];
}

function appAt(home: string, releases: readonly Release[], survey: Survey): App | undefined {
  const [first] = releases;
  const isFile = first !== undefined && fileOf(first.object) === home;
  const files = isFile ? [home] : reachedWithin(survey.model, [home], []);
  const objects = files.flatMap((file) => survey.objectsIn(file));
  const name = sharedName(
    [...(isFile ? [] : [nameOf(home)]), ...releases.map(({ spec }) => spec.name)],
    objects.map(({ id }) => id.name),
  );
  if (name === undefined || first === undefined) return undefined;
  if (isFile && !holds(nameOf(home), name)) return undefined;
  return {
    name,
    area: directoryOf(home),
    folders: isFile ? [] : [home],
    files,
    entries: entriesTo(files, survey),
    namespace: first.spec.namespace,
    span: first.spec.span,
    kustomizations: [],
    objects,
    releases,
  };
}
