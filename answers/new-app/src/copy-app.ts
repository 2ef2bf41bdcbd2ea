import { isAppTemplate, type Model } from '@hops/model';
import { directoryOf, type Span } from '@hops/text';
import type { App } from './app.ts';
import type { Copying } from './copying.ts';
import { copyOfYaml } from './copy-text.ts';
import type { FileEdit } from './edits.ts';
import { holds, type Renaming } from './names.ts';
import { copyOverlays, noOverlays } from './overlays.ts';
import { isEncrypted } from './own-files.ts';
import { pathOfCopy } from './paths.ts';

/** Where a copy goes. */
export interface Destination {
  readonly name: string;
  readonly area: string;
  readonly namespace: string;
}

/** A file of the neighbour and its copy. */
export interface CopiedFile {
  readonly from: string;
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether it was written for the neighbour and copied as it is: a script, a configuration, a dashboard. */
  readonly isVerbatim: boolean;
}

/** An app's files as another app has them. Encrypted files are left out. */
export interface Copy {
  readonly copying: Copying;
  readonly files: readonly CopiedFile[];
  /** What changes in kustomizations that list the neighbour, beside the new entries. */
  readonly edits: readonly FileEdit[];
  /** Patches of the neighbour that are not copied, since they are written in such a kustomization. */
  readonly inline: readonly Span[];
  /** Paths that encrypted files would have; they are to be written anew. */
  readonly encrypted: readonly string[];
}

/** Copies an app's files under another name, into this area or another one; `apps` are all that there are. */
export function copyApp(app: App, apps: readonly App[], destination: Destination, model: Model): Copy {
  const encrypted = app.files.filter((path) => isEncrypted(path, model));
  const copying = copyingOf(app, destination, encrypted, model);
  const copyPath = (path: string): string => copying.pathOfCopy(path) ?? path;
  const overlays = destination.area === app.area ? copyOverlays(app, apps, copying, model) : noOverlays;
  const files = app.files.filter((path) => !encrypted.includes(path));
  const copied = files.flatMap((from) => {
    const content = contentOf(from, copying, model);
    return content ? [{ from, path: copyPath(from), ...content }] : [];
  });
  return {
    copying,
    files: [...copied, ...overlays.patches.map((patch) => ({ ...patch, isVerbatim: false }))],
    edits: overlays.edits,
    inline: overlays.inline,
    encrypted: encrypted.map(copyPath),
  };
}

function contentOf(
  path: string,
  copying: Copying,
  { repository, reached }: Model,
): Pick<CopiedFile, 'content' | 'isVerbatim'> | undefined {
  const isGenerated = (reached.files.get(path) ?? []).some(({ as }) => as === 'generator file');
  const file = isGenerated ? undefined : repository.files.yaml(path);
  if (file?.ok) {
    const roots = file.documents.flatMap(({ root }) => root ?? []);
    return { content: copyOfYaml(path, file.source.text, roots, copying), isVerbatim: false };
  }
  const read = repository.files.read(path);
  return read.ok ? { content: read.bytes, isVerbatim: true } : undefined;
}

function copyingOf(
  app: App,
  { name, area, namespace }: Destination,
  leftOut: readonly string[],
  model: Model,
): Copying {
  const renaming: Renaming = { from: app.name, to: name, isForeign: foreignNames(app, model) };
  const own = new Set(app.objects.map(({ id }) => `${id.kind}/${id.name}`));
  for (const { spec } of app.kustomizations) own.add(`Kustomization/${spec.name}`);
  const paths = new Set(model.repository.paths.flatMap(pathAndFolders));
  return {
    renaming,
    pathOfCopy: pathOfCopy(app, area, renaming),
    isPath: (path) => path !== undefined && paths.has(path),
    isLeftOut: (path) => leftOut.includes(path),
    isOwn: (kind, object) => own.has(`${kind}/${object}`),
    ownsKeys: app.releases.every((release) =>
      model.clusters.some(
        ({ releases, cluster }) => releases.includes(release) && isAppTemplate(release, cluster),
      ),
    ),
    namespace: { from: app.namespace, to: namespace },
  };
}

/** The names that hold the app's own but belong to others: `plex-meta-manager` beside `plex`. */
function foreignNames(app: App, { clusters }: Model): (name: string) => boolean {
  const own = new Set([
    ...app.objects.map(({ id }) => id.name),
    ...app.kustomizations.map(({ spec }) => spec.name),
  ]);
  const objects = clusters.flatMap((cluster) => cluster.objects.map(({ id }) => id.name));
  const foreign = new Set(objects.filter((name) => holds(name, app.name) && !own.has(name)));
  return (name) => foreign.has(name);
}

function pathAndFolders(path: string): string[] {
  return path === '' ? [] : [path, ...pathAndFolders(directoryOf(path))];
}
