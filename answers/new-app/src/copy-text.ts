import { groupOf, groups } from '@hops/flux';
import { directoryOf, resolvePath } from '@hops/text';
import { at, get, itemsOf, textOf, valueOf, type Node } from '@hops/yaml';
import { fixedAddresses } from './addresses.ts';
import type { Copying } from './copying.ts';
import { applied, type Edit } from './edits.ts';
import { withOwnHost } from './hosts.ts';
import { scalarsOf, textAt, type PlacedScalar } from './manifest-scalars.ts';
import { renamed } from './names.ts';
import { copyOfItemText, readsOwnItems } from './item-texts.ts';
import { isLeftToImage } from './left-alone.ts';
import { relativePath } from './paths.ts';

/** What one document is, as far as its copy depends on it. */
interface Document {
  readonly file: string;
  readonly kind: string;
  readonly group: string;
  readonly copying: Copying;
  /** Whether an ExternalSecret reads nothing but items that are named for the app. */
  readonly readsOwnItems: boolean;
}

/** The text of a YAML file of the neighbour as the new app has it: comments, quotes and order stay. */
export function copyOfYaml(file: string, text: string, roots: readonly Node[], copying: Copying): string {
  const edits = roots.flatMap((root) => {
    const document: Document = {
      file,
      kind: textOf(at(root, 'kind')) ?? '',
      group: groupOf(root),
      copying,
      readsOwnItems: readsOwnItems(root, copying.renaming),
    };
    return [
      ...removalsOf(root, text, document),
      ...scalarsOf(root).flatMap((placed) => editOf(placed, text, document)),
    ];
  });
  return applied(text, edits);
}

/** What a copy leaves out: fixed addresses, and the entries of files that have no copy. */
function removalsOf(root: Node, text: string, { file, group, copying }: Document): Edit[] {
  if (group !== 'kustomize.config.k8s.io')
    return fixedAddresses(root, text).flatMap(({ removal }) => removal ?? []);
  return itemsOf(get(root, 'resources')).flatMap((item) => {
    const path = resolvePath(directoryOf(file), textOf(item) ?? '');
    const { start, end } = linesOf(item, text);
    return path !== undefined && copying.isLeftOut(path) ? [{ start, end, text: '' }] : [];
  });
}

function linesOf({ start, end }: Node, text: string): { start: number; end: number } {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

function editOf(placed: PlacedScalar, text: string, document: Document): Edit[] {
  const { start, end, style } = placed.scalar;
  const raw = text.slice(start, end);
  const copy = placed.isKey ? copyOfKey(placed, raw, document) : copyOfValue(placed, raw, document);
  if (copy === raw) return [];
  const isRead = style !== 'plain' || valueOf({ ...placed.scalar, text: copy }, 'sigs').type === 'string';
  return [{ start, end, text: isRead ? copy : `"${copy}"` }];
}

/** Keys name things in the values of app-template; elsewhere they are the words of an API. */
function copyOfKey(
  { path }: PlacedScalar,
  raw: string,
  { kind, copying: { renaming, ownsKeys } }: Document,
): string {
  const isName = /^["']?[a-z0-9-]+["']?$/.test(raw);
  return kind === 'HelmRelease' && ownsKeys && path[1] === 'values' && isName ? renamed(raw, renaming) : raw;
}

function copyOfValue(placed: PlacedScalar, raw: string, document: Document): string {
  const { copying, group, kind } = document;
  const path = copyOfPath(placed, document);
  if (path !== undefined) return raw.replace(placed.scalar.text, () => path);
  const reference = referenceOf(placed, copying);
  if (reference === 'foreign') return raw;
  if (isNamespace(placed, document)) return raw.replace(placed.scalar.text, () => copying.namespace.to);
  const isWiring = group === groups.kustomize || group === 'kustomize.config.k8s.io';
  if (!isWiring && reference === undefined && isLeftToImage(placed, kind)) return raw;
  if (kind === 'ExternalSecret') return copyInSecret(placed, raw, document);
  const copy = renamed(raw, copying.renaming, isWiring);
  return copy === raw ? withOwnHost(placed, raw, copying.renaming.to) : copy;
}

/** What is read of an item of the app's own is named for the new app too; a rewritten key stays as it is. */
function copyInSecret(
  { path }: PlacedScalar,
  raw: string,
  { copying, readsOwnItems: isOwn }: Document,
): string {
  if (path.includes('rewrite')) return raw;
  if (path.at(-1) === 'key') return renamed(raw, copying.renaming, true);
  const copy = renamed(raw, copying.renaming);
  return isOwn ? copyOfItemText(copy, path.at(-1) === 'property', copying.renaming) : copy;
}

/** A path of a Flux Kustomization counts from the repository's root, one of a kustomization from its folder. */
function copyOfPath({ scalar, path }: PlacedScalar, document: Document): string | undefined {
  const { file, group, copying } = document;
  const isFluxPath = group === groups.kustomize && path.join('.') === 'spec.path';
  if (!isFluxPath && group !== 'kustomize.config.k8s.io') return undefined;
  const base = isFluxPath ? '' : directoryOf(file);
  const target = resolvePath(base, scalar.text);
  const copy = target === undefined ? undefined : copying.pathOfCopy(target);
  if (copy === undefined) return copying.isPath(target) ? scalar.text : undefined;
  const own = directoryOf(copying.pathOfCopy(file) ?? file);
  const way = isFluxPath ? copy : relativePath(own, copy);
  return `${/^\.?\//.exec(scalar.text)?.[0] ?? ''}${way}${scalar.text.endsWith('/') ? '/' : ''}`;
}

/** Whose object a name beside a kind means; `undefined` for what is no such name. */
function referenceOf(
  { scalar, path, parent }: PlacedScalar,
  { isOwn }: Copying,
): 'own' | 'foreign' | undefined {
  const kind = textAt(parent, 'kind');
  if (path.at(-1) !== 'name' || kind === undefined) return undefined;
  return isOwn(kind, scalar.text) ? 'own' : 'foreign';
}

function isNamespace({ scalar, path }: PlacedScalar, { kind, copying }: Document): boolean {
  if (scalar.text !== copying.namespace.from || copying.namespace.from === copying.namespace.to) return false;
  const key = path.join('.');
  if (key === 'metadata.namespace') return kind !== 'Kustomization';
  return key === 'spec.targetNamespace' || key === 'namespace';
}
