import { placing, type Model } from '@hops/model';
import { directoryOf, isWithin, lineIndex, nameOf, suggest } from '@hops/text';
import type { NewApp, NewAppAnswer, NewAppRequest } from './answer.ts';
import type { App } from './app.ts';
import { findArea, listed } from './areas.ts';
import { copyApp, type Copy } from './copy-app.ts';
import { applied } from './edits.ts';
import { findApps } from './find-apps.ts';
import { newEntries, type NewEntry } from './listing.ts';
import { namespaceOf } from './namespace.ts';
import { nameProblem } from './name-check.ts';
import { byPlainness } from './neighbour.ts';
import { stepsFor } from './steps/steps.ts';

/**
 * Makes the files of a new app from those of a neighbour: its structure, placeholders, comments and style, under the
 * new name. Refuses a name that is none or that is taken, an area that there is not, and a repository without an app
 * whose files can be told from those of others. Whether the result holds is for a check to say.
 */
export function newApp(model: Model, request: NewAppRequest): NewAppAnswer {
  const problem = nameProblem(request.name) ?? emptiness(model);
  if (problem !== undefined) return refused(problem);
  const apps = findApps(model);
  if (apps.length === 0) return refused(noApps(model));
  const found = findArea(request.area, apps, model);
  if (!found.ok) return refused(found.message);
  const taken = takenBy(request.name, found.area, model);
  if (taken !== undefined) return refused(taken);
  const neighbour = neighbourFor(request, found.area, apps, model);
  return 'message' in neighbour
    ? refused(neighbour.message)
    : { ok: true, app: assembled(request.name, found.area, neighbour, apps, model) };
}

function refused(message: string): NewAppAnswer {
  return { ok: false, message };
}

function emptiness({ clusters, findings }: Model): string | undefined {
  if (clusters.length > 0) return undefined;
  const cause = findings.find(({ code }) => code === 'flux-no-root')?.message ?? '';
  return `There is no cluster to add an app to. ${cause}`.trimEnd();
}

function noApps({ clusters }: Model): string {
  const builds = clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const elsewhere = builds.filter(({ state }) => state.kind === 'elsewhere').map(({ spec }) => spec.name);
  const reason =
    elsewhere.length === 0
      ? ''
      : ` ${listed([...new Set(elsewhere)])} ${elsewhere.length === 1 ? 'is' : 'are'} built from sources that are not these files.`;
  return `No app of this repository can be copied: none has files of its own that share its name.${reason}`;
}

/** Where something of this name is: a folder or file of the area, or a Kustomization or HelmRelease of any. */
function takenBy(name: string, area: string, model: Model): string | undefined {
  const { place } = placing(model);
  const path = model.repository.paths.find(
    (each) =>
      isWithin(each, `${area}/${name}`) ||
      (directoryOf(each) === area && nameOf(each).startsWith(`${name}.`)),
  );
  if (path !== undefined) return `${name} is there already: ${path}. Take another name.`;
  const specs = model.clusters.flatMap(({ cluster, releases }) => [
    ...cluster.kustomizations.map(({ spec }) => spec),
    ...releases.map(({ spec }) => spec),
  ]);
  const known = specs.find((spec) => spec.name === name);
  if (known === undefined) return undefined;
  const { file, line } = place(known.span);
  return `${name} is there already: ${file}:${line}. Take another name.`;
}

function neighbourFor(
  { like }: NewAppRequest,
  area: string,
  apps: readonly App[],
  model: Model,
): App | { readonly message: string } {
  if (like === undefined) {
    const beside = apps.filter((app) => app.area === area);
    return byPlainness(beside.length > 0 ? beside : nearest(apps, area), model)[0]!;
  }
  const named = apps.filter(({ name, area: own }) => like === name || `${own}/${name}`.endsWith(`/${like}`));
  const [first] = [...named.filter((app) => app.area === area), ...named];
  if (first !== undefined) return first;
  const meant = suggest(
    like,
    apps.map(({ name }) => name),
  );
  return {
    message: `--like: no app that can be copied is called ${like}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  };
}

/** The apps that share most of the way to an area: those of its cluster, where there are several. */
function nearest(apps: readonly App[], area: string): readonly App[] {
  const way = area.split('/');
  const shared = (app: App): number => {
    const apart = app.area.split('/').findIndex((folder, index) => folder !== way[index]);
    return apart === -1 ? way.length : apart;
  };
  const most = Math.max(...apps.map(shared));
  return apps.filter((app) => shared(app) === most);
}

function assembled(name: string, area: string, neighbour: App, apps: readonly App[], model: Model): NewApp {
  const beside = apps.filter((app) => app.area === area);
  const namespace =
    area === neighbour.area ? neighbour.namespace : (namespaceOf(area, model) ?? neighbour.namespace);
  const copy = copyApp(neighbour, { name, area, namespace }, model);
  const entries = newEntries({ neighbour, area, beside, pathOfCopy: copy.copying.pathOfCopy }, model);
  const { file, line } = placing(model).place(neighbour.span);
  const files = filesOf(copy, entries, model);
  return {
    name,
    area,
    neighbour: { name: neighbour.name, area: neighbour.area, file, line },
    files,
    entries: entries.map((entry) => placedEntry(entry, files)),
    placeholders: placeholdersOf(copy),
    steps: stepsFor(neighbour, copy, name, model),
  };
}

function filesOf(
  { files }: Copy,
  entries: readonly NewEntry[],
  model: Model,
): Map<string, string | Uint8Array> {
  const { text } = placing(model);
  const listings = entries.map((entry) => entry.file);
  return new Map([
    ...files.map(({ path, content }) => [path, content] as const),
    ...listings.map((file) => {
      const edits = entries.filter((entry) => entry.file === file).map(({ edit }) => edit);
      return [file, applied(text(file) ?? '', edits)] as const;
    }),
  ]);
}

function placedEntry(
  { file, edit, text }: NewEntry,
  files: ReadonlyMap<string, string | Uint8Array>,
): NewApp['entries'][number] {
  const content = files.get(file);
  const offset = edit.start + edit.text.indexOf(text);
  return { file, line: lineIndex(typeof content === 'string' ? content : '').positionAt(offset).line, text };
}

function placeholdersOf({ files }: Copy): string[] {
  const texts = files.flatMap(({ content, isVerbatim }) =>
    typeof content === 'string' && !isVerbatim ? [content] : [],
  );
  const names = texts.flatMap((text) =>
    [...text.matchAll(/(?<!\$)\$\{(\w+)/g)].flatMap(([, name = '']) => name),
  );
  return [...new Set(names)].toSorted();
}
