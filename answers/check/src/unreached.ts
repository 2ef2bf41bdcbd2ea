import { groupOf } from '@hops/flux';
import { isKustomizationFile, type ManifestFile, type Model } from '@hops/model';
import { directoryOf, isWithin, nameOf, type Span, type TextEdit } from '@hops/text';
import { at, get, spanOf, textOf, type Mapping } from '@hops/yaml';
import { commentedEntry, newEntry } from './kustomization-entry.ts';

/** What no kustomization reaches: a folder with a kustomization of its own, an app, or a single file. */
export interface Unreached {
  /** How to speak of it. */
  readonly what: string;
  /** The folder that goes with it; the file itself where none does. */
  readonly folder: string;
  readonly span: Span;
  /** Whether it is a component, which is meant to be taken up by others. */
  readonly component: boolean;
  /** An object of the same name that is built from another file. */
  readonly replacedBy: Span | undefined;
  /** The kustomization that would list it. */
  readonly owner: Span;
  /** Where its entry is commented out. */
  readonly commented: Span | undefined;
  /** The edit that lists it. */
  readonly entry: TextEdit | undefined;
}

/**
 * Everything below a reached kustomization that no build read, each app or folder once. What lies outside of every
 * reached kustomization (Talos patches, bootstrap files, documents) is not Flux's, and a chart's templates are Helm's.
 */
export function unreachedUnits(model: Model): Unreached[] {
  const excluded = excludedFolders(model);
  const candidates = model.manifests.filter(
    ({ path }) => !model.reached.files.has(path) && !excluded.some((folder) => isWithin(path, folder)),
  );
  const covered: string[] = [];
  return byDepth(candidates).flatMap((candidate) => {
    const { path } = candidate;
    if (covered.some((folder) => isWithin(path, folder))) return [];
    const owner = model.reached.kustomizationAbove(path);
    if (owner === undefined) return [];
    const folder = coveredFolder(candidate);
    if (folder !== undefined) covered.push(folder);
    return [unit(candidate, owner, folder ?? path, model)];
  });
}

/** From the shallowest folder down; in a folder, what others come with first. */
function byDepth(files: readonly ManifestFile[]): ManifestFile[] {
  return files.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(file: ManifestFile): number {
  return file.path.split('/').length * 2 + (coveredFolder(file) === undefined ? 1 : 0);
}

/** The folder that goes with a file: what is in it would be reached through it. */
function coveredFolder({ path, documents }: ManifestFile): string | undefined {
  return isKustomizationFile(path) || documents.some(isFluxKustomization) ? directoryOf(path) : undefined;
}

function isFluxKustomization(node: Mapping): boolean {
  return textOf(get(node, 'apiVersion'))?.startsWith('kustomize.toolkit.fluxcd.io/') ?? false;
}

/** Charts, and folders in which a file could not be read whole: what it would have listed is not known. */
function excludedFolders(model: Model): string[] {
  const charts = chartFolders(model);
  const broken = model.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ span }) => directoryOf(span.file));
  const elsewhere = model.repository.clusters.flatMap(({ artifactFolders }) => artifactFolders);
  return [...charts, ...broken, ...elsewhere];
}

/** The folders of charts: what is in them is Helm's. */
export function chartFolders({ repository }: Model): string[] {
  return repository.paths.filter((path) => nameOf(path) === 'Chart.yaml').map(directoryOf);
}

function unit({ path, documents }: ManifestFile, owner: string, folder: string, model: Model): Unreached {
  const isFolder = isKustomizationFile(path);
  const file = model.repository.files.yaml(owner);
  const target = isFolder ? directoryOf(path) : path;
  const relative = target.slice(directoryOf(owner).length).replace(/^\//, '');
  return {
    what: isFolder ? `the folder ${target}` : `${path} (${documents.map(describeDocument).join(', ')})`,
    folder,
    span: spanOf(documents[0]!),
    component: documents.some((document) => textOf(get(document, 'kind')) === 'Component'),
    replacedBy: isFolder ? undefined : builtElsewhere(documents, model),
    owner: { file: owner, start: 0, end: 0 },
    commented: file.ok ? commentedEntry(file, relative) : undefined,
    entry: file.ok ? newEntry(file, `./${relative}`) : undefined,
  };
}

/** Where the objects of a file are built from instead, when they all are: such a file is left over. */
function builtElsewhere(documents: readonly Mapping[], { clusters }: Model): Span | undefined {
  const others = documents.map((document) => {
    const kind = textOf(get(document, 'kind')) ?? '';
    const name = textOf(at(document, 'metadata', 'name'));
    const group = groupOf(document);
    const same = clusters
      .flatMap(({ cluster }) => cluster.objects.ofKind(group, kind))
      .find(({ id }) => id.name === name);
    return same && spanOf(same.node);
  });
  return others.every((span) => span !== undefined) ? others[0] : undefined;
}

function describeDocument(node: Mapping): string {
  return `${textOf(get(node, 'kind'))} ${textOf(at(node, 'metadata', 'name')) ?? ''}`.trim();
}
