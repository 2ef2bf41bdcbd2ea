import type { Model } from '@hops/model';
import { directoryOf, joinPath, nameOf, resolvePath, type Span } from '@hops/text';
import { at, get, itemsOf, resolve, spanOf, textOf, type Mapping, type Node } from '@hops/yaml';
import type { App } from './app.ts';
import { copyOfYaml } from './copy-text.ts';
import type { Copying } from './copying.ts';
import type { Edit, FileEdit } from './edits.ts';
import { holds, renamed } from './names.ts';
import { entryAdded, itemAgain } from './patch-entry.ts';

/** A patch file of the neighbour and its copy. */
export interface CopiedPatch {
  readonly from: string;
  readonly path: string;
  readonly content: string;
}

/** What the kustomizations that list an app say of it beside, as the copy has it. */
export interface OverlayCopy {
  readonly patches: readonly CopiedPatch[];
  readonly edits: readonly FileEdit[];
  /** Patches of the neighbour that are written in the list itself; they are not copied. */
  readonly inline: readonly Span[];
}

/** Nothing of the kind. */
export const noOverlays: OverlayCopy = { patches: [], edits: [], inline: [] };

/** A kustomization outside of an app's folders that lists it. */
interface Overlay {
  readonly file: string;
  readonly text: string;
  readonly patches: readonly Node[];
  /** Whether it lists no other app, so that a patch for all of a kind is this one's. */
  readonly isAlone: boolean;
}

/** A patch that only the neighbour has. */
interface OwnPatch {
  readonly item: Mapping;
  readonly file: string;
  readonly text: string;
  readonly roots: readonly Node[];
  /** Its target, where that names no object, so that it would take the copy too. */
  readonly wide: Mapping | undefined;
}

/**
 * Copies the patches by which overlays adapt an app (`podinfo-values.yaml` beside `../base/podinfo`): each gets a file
 * and an entry of its own, and the neighbour's says whom it means where it would else take the copy too.
 */
export function copyOverlays(app: App, apps: readonly App[], copying: Copying, model: Model): OverlayCopy {
  const copies = overlaysOf(app, apps, model).map((overlay) => {
    const own = overlay.patches.flatMap((item) => ownPatch(item, overlay, app, model) ?? []);
    return {
      patches: own.map((patch) => copyOfPatch(patch, copying)),
      edits: own.flatMap((patch) =>
        editsFor(patch, overlay, copying).map((edit) => ({ file: overlay.file, edit })),
      ),
      inline: overlay.patches.filter((item) => isInline(item, app)).map(spanOf),
    };
  });
  return {
    patches: copies.flatMap(({ patches }) => patches),
    edits: copies.flatMap(({ edits }) => edits),
    inline: copies.flatMap(({ inline }) => inline),
  };
}

function overlaysOf(app: App, apps: readonly App[], { repository }: Model): Overlay[] {
  return [...new Set(app.entries.map((entry) => entry.file))].flatMap((file) => {
    const read = repository.files.yaml(file);
    if (!read.ok) return [];
    const patches = itemsOf(get(read.documents[0]?.root, 'patches'));
    const isAlone = apps.every((other) => other === app || !isListedIn(other, file));
    return [{ file, text: read.source.text, patches, isAlone }];
  });
}

function isListedIn({ entries }: App, file: string): boolean {
  return entries.some((entry) => entry.file === file);
}

function ownPatch(node: Node, { file, isAlone }: Overlay, { name }: App, model: Model): OwnPatch | undefined {
  const item = resolve(node);
  const path = resolvePath(directoryOf(file), textOf(get(item, 'path')) ?? '.');
  const read = path === undefined ? undefined : model.repository.files.yaml(path);
  if (item.kind !== 'mapping' || path === undefined || !read?.ok) return undefined;
  const roots = read.documents.flatMap(({ root }) => root ?? []);
  const target = get(item, 'target');
  const named = textOf(get(target, 'name'));
  const names =
    named === undefined ? roots.map((root) => textOf(at(root, 'metadata', 'name')) ?? '') : [named];
  const wide = target?.kind === 'mapping' && named === undefined ? target : undefined;
  const isOwn = names.length > 0 && names.every((each) => holds(each, name));
  if (!isOwn || (wide && !isAlone)) return undefined;
  return { item, file: path, text: read.source.text, roots, wide };
}

function isInline(item: Node, { name }: App): boolean {
  return get(item, 'path') === undefined && holds(textOf(at(item, 'target', 'name')) ?? '', name);
}

function copyOfPatch({ file, text, roots }: OwnPatch, copying: Copying): CopiedPatch {
  const path = joinPath(directoryOf(file), copyName(nameOf(file), copying));
  return { from: file, path, content: copyOfYaml(file, text, roots, copying) };
}

function copyName(file: string, { renaming }: Pick<Copying, 'renaming'>): string {
  return holds(file, renaming.from) ? renamed(file, renaming, true) : `${renaming.to}-${file}`;
}

function editsFor({ item, wide }: OwnPatch, { text }: Overlay, { renaming }: Copying): Edit[] {
  const changed = [get(item, 'path'), at(item, 'target', 'name')].flatMap((node) => node ?? []);
  const edits = changed.map(({ start, end }, index): Edit => {
    const raw = text.slice(start, end);
    const copy = index === 0 ? pathOfCopy(raw, { renaming }) : renamed(raw, renaming);
    return { start, end, text: copy };
  });
  const nameFor = (name: string) => (wide ? entryAdded(wide, text, `name: ${name}`) : []);
  return [...nameFor(renaming.from), itemAgain(item, text, [...edits, ...nameFor(renaming.to)])];
}

/** The path of a patch as it is written, quotes and all, with the name of its copy. */
function pathOfCopy(raw: string, copying: Pick<Copying, 'renaming'>): string {
  const [, before = '', file = '', after = ''] = /^(.*\/|["']?)([^/"']+)(["']?)$/.exec(raw) ?? [];
  return before + copyName(file, copying) + after;
}
