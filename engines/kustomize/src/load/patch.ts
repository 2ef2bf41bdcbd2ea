import { expand, parse, scalarSource, spanOf, type Mapping, type Node } from '@hops/yaml';
import type { YamlFile } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { reportInfinities } from '../infinity.ts';
import { operationsOf, type Operation } from '../jsonpatch/operation.ts';
import { givenText, type Text } from '../kustomization/values.ts';
import { objectsOf } from './objects.ts';
import { readYamlFile } from './path.ts';

/** What a patch says, and the node that its findings are about. */
export type Patch =
  | { readonly kind: 'strategic'; readonly objects: readonly Mapping[]; readonly node: Node }
  | { readonly kind: 'json'; readonly operations: readonly Operation[]; readonly node: Node };

type Parsed = Extract<YamlFile, { ok: true }>;

/**
 * Reads the patch of an entry of `patches` or `patchesJson6902`: inline under `field`, or in the file that `path`
 * names. A list is a JSON patch, objects are strategic merge patches. Reports what is neither.
 */
export function loadPatch(
  context: BuildContext,
  site: Site,
  entry: Mapping,
  field: 'patch' | 'jsonOp' = 'patch',
): Patch | undefined {
  const inline = givenText(entry, field);
  const path = givenText(entry, 'path');
  const isInline = inline !== undefined && inline.text.trim() !== '';
  if (isInline === (path !== undefined)) {
    const message = isInline
      ? `This patch has both "${field}" and "path". Remove one of them.`
      : `This patch is empty. Give it "${field}" or "path".`;
    context.report(failure('kustomize-bad-patch', spanOf(entry), message));
    return undefined;
  }
  return isInline ? patchOfText(context, inline) : filePatch(context, site, path!);
}

/** Reads an entry of `patchesStrategicMerge`: a patch itself, or else the name of a file with patches. */
export function loadStrategicPatch(context: BuildContext, site: Site, entry: Text): Patch | undefined {
  return entry.text.includes('\n') || /^\s*\{/.test(entry.text)
    ? patchOfText(context, entry)
    : filePatch(context, site, entry);
}

/** Reads a text as a patch. */
export function patchOfText(context: BuildContext, { node }: Text): Patch | undefined {
  const source = scalarSource(node);
  const parsed = parse(source);
  parsed.findings.forEach(context.report);
  return patchOf(context, { ok: true, source, ...parsed }, node);
}

function filePatch(context: BuildContext, site: Site, path: Text): Patch | undefined {
  const file = readYamlFile(context, site, path, 'patch');
  return file === undefined ? undefined : patchOf(context, file, path.node);
}

function patchOf(context: BuildContext, file: Parsed, node: Node): Patch | undefined {
  const { report } = context;
  const root = file.documents.find((document) => document.root !== undefined)?.root;
  if (root?.kind !== 'sequence') return { kind: 'strategic', objects: objectsOf(context, file), node };
  if (file.source.text.trimStart().startsWith('[') && !isJson(file.source.text)) {
    const message =
      'A JSON patch that begins with "[" must be JSON. Quote its keys and texts, or write each step behind a dash.';
    report(failure('kustomize-bad-patch', file.source.span(root.start, root.end), message));
    return undefined;
  }
  const operations = expand(root, report);
  reportInfinities(operations, report);
  return { kind: 'json', operations: operationsOf(operations, report), node };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
