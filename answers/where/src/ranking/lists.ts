import { directoryOf, isWithin, nameOf, resolvePath } from '@hops/text';
import { areaFolders } from './area-folders.ts';
import type { RankedFile } from './files.ts';

/** A kustomization that lists apps. */
export interface AppList {
  readonly path: string;
  /** The folder that it lists: an area. */
  readonly folder: string;
  /** The names of the apps, each once. */
  readonly apps: readonly string[];
  /** Where the list begins, from 1. */
  readonly line: number;
}

/**
 * The kustomizations with entries that lead to apps: to a release or a Flux Kustomization, or to a folder that holds one.
 * One that lists areas, or the parts of one app, is none.
 */
export function appLists(files: readonly RankedFile[]): AppList[] {
  const starts = files
    .filter(({ roles }) => roles.has('wiring') || roles.has('release'))
    .map(({ path }) => path.replace(/\.j2$/, ''));
  const lists = files
    .filter(({ roles, kinds }) => roles.has('list') && !kinds.has('Component'))
    .map((file) => listOf(file, starts))
    .filter(({ apps }) => apps.length > 0);
  return [...lists.filter((list) => !isOfAreas(list, lists)), ...areaFolders(files)];
}

function listOf({ path, text, unit }: RankedFile, starts: readonly string[]): AppList {
  const folder = directoryOf(path);
  const targets = entriesOf(text).flatMap((entry) => resolvePath(folder, entry) ?? []);
  const found = targets.filter((target) => starts.some((start) => isWithin(start, target)));
  const apps = [...new Set(found.flatMap((target) => appName(target, folder)))];
  const line = text.split('\n').findIndex((each) => each.startsWith('resources:')) + 1;
  const isPart = apps.length === 1 && unit !== folder;
  return { path, folder, apps: isPart ? [] : apps, line: Math.max(1, line) };
}

/** The entries of `resources`; those of a template too, which no parser of YAML reads. */
function entriesOf(text: string): string[] {
  const resources = /^resources:.*\n((?:[ \t]*(?:#.*|-.*)?\n)*)/m.exec(`${text}\n`)?.[1] ?? '';
  return [...resources.matchAll(/^\s*-\s+["']?([^\s"'#]+)/gm)].map(([, entry = '']) => entry);
}

/** Names of files and folders that say nothing of the app that they are a part of. */
const general = /^(ks|app|sync|install|kustomization|flux-\w+|helm-?release)(\.ya?ml)?$/;

/** `../deploy/immich/ks.yaml` is immich; a kustomization beside an app's own files lists no app. */
function appName(target: string, folder: string): string[] {
  const name = target
    .split('/')
    .findLast((part) => !general.test(part))
    ?.replace(/\.ya?ml$/, '');
  return name === undefined || name === nameOf(folder) ? [] : [name];
}

function isOfAreas({ folder, apps }: AppList, lists: readonly AppList[]): boolean {
  const areas = lists.filter((other) => other.apps.length > 1 && directoryOf(other.folder) === folder);
  return areas.length * 2 > apps.length;
}
