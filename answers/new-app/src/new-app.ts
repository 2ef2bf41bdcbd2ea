import { placing, type Model } from '@hops/model';
import { lineIndex } from '@hops/text';
import type { Flaw, NewApp, NewAppAnswer, NewAppRequest } from './answer.ts';
import type { App } from './app.ts';
import { findArea } from './areas.ts';
import { chooseNeighbour } from './choose-neighbour.ts';
import { copyApp, type Copy } from './copy-app.ts';
import { applied, shiftAt, type Edit, type FileEdit } from './edits.ts';
import { findApps } from './find-apps.ts';
import { newEntries, type NewEntry } from './listing.ts';
import { namespaceOf } from './namespace.ts';
import { nameProblem } from './name-check.ts';
import { noApps, noCluster, refused, takenBy } from './refusals.ts';
import { stepsFor } from './steps/steps.ts';

/**
 * Makes the files of a new app from those of a neighbour: its structure, placeholders, comments and style, under the
 * new name. Refuses a name that is none or that is taken, an area that there is not, and a repository without an app
 * whose files can be told from those of others. Whether the result holds is for a check to say; `flaws` is what one
 * finds now.
 */
export function newApp(
  model: Model,
  request: NewAppRequest,
  flaws: readonly Flaw[] = model.findings,
): NewAppAnswer {
  const problem = nameProblem(request.name);
  if (problem !== undefined) return refused('name', problem);
  if (model.clusters.length === 0) return refused('no cluster', noCluster(model));
  const apps = findApps(model);
  if (apps.length === 0) return refused('no app', noApps(model));
  const found = findArea(request.area, apps, model);
  if (!found.ok) return refused('area', found.message);
  const { area } = found;
  const taken = takenBy(request.name, area, model);
  if (taken !== undefined) return refused('taken', taken);
  const neighbour = chooseNeighbour(request, { apps, area, flaws }, model);
  return 'message' in neighbour
    ? refused('like', neighbour.message)
    : { ok: true, app: assembled(request.name, area, neighbour, apps, model) };
}

function assembled(name: string, area: string, neighbour: App, apps: readonly App[], model: Model): NewApp {
  const beside = apps.filter((app) => app.area === area);
  const namespace =
    area === neighbour.area ? neighbour.namespace : (namespaceOf(area, model) ?? neighbour.namespace);
  const copy = copyApp(neighbour, apps, { name, area, namespace }, model);
  const entries = newEntries({ neighbour, area, beside, pathOfCopy: copy.copying.pathOfCopy }, model);
  const { file, line } = placing(model).place(neighbour.span);
  const edits = [...entries, ...copy.edits];
  const files = filesOf(copy, edits, model);
  return {
    name,
    area,
    neighbour: { name: neighbour.name, area: neighbour.area, file, line },
    files,
    sources: new Map(copy.files.map(({ path, from }) => [path, from])),
    entries: entries.map((entry) => placedEntry(entry, edits, files)),
    placeholders: placeholdersOf(copy),
    steps: stepsFor(neighbour, copy, name, model),
  };
}

function filesOf(
  { files }: Copy,
  edits: readonly FileEdit[],
  model: Model,
): Map<string, string | Uint8Array> {
  const { text } = placing(model);
  const listings = new Set(edits.map(({ file }) => file));
  return new Map([
    ...files.map(({ path, content }) => [path, content] as const),
    ...[...listings].map((file) => [file, applied(text(file) ?? '', editsOf(file, edits))] as const),
  ]);
}

function editsOf(wanted: string, edits: readonly FileEdit[]): Edit[] {
  return edits.flatMap(({ file, edit }) => (file === wanted ? [edit] : []));
}

function placedEntry(
  { file, edit, text }: NewEntry,
  edits: readonly FileEdit[],
  files: ReadonlyMap<string, string | Uint8Array>,
): NewApp['entries'][number] {
  const content = files.get(file);
  const offset = edit.start + shiftAt(edit.start, editsOf(file, edits)) + edit.text.indexOf(text);
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
