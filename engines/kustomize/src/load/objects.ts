import {
  duplicateKeys,
  entriesOf,
  expand,
  get,
  spanOf,
  type Mapping,
  type Node,
  type YamlFile,
} from '@hops/yaml';
import type { BuildContext } from '../context.ts';
import { failure, type Report } from '../finding.ts';
import { isEmpty, isNull, nounOf, plainText } from '../nodes.ts';
import { hasFolded } from '../resource/refold.ts';

/**
 * The objects of a file, as kustomize's resource factory makes them: empty documents dropped, aliases and merge keys
 * expanded, lists replaced by their items (behind what follows the list). Reports what is no object.
 */
export function objectsOf(context: BuildContext, file: Extract<YamlFile, { ok: true }>): readonly Mapping[] {
  const { report } = context;
  checkSeparators(file, report);
  if (hasFolded(file.source.text)) context.noteFolded();
  const roots = file.documents.flatMap(({ root }) => {
    if (root === undefined) return [];
    reportDuplicateKeys(root, report);
    return [expand(root, report)];
  });
  return flattened(roots, report);
}

const BAD_SEPARATOR = /\n---[ \t]*[^\s#][^\n]*(?=\n)/g;

function checkSeparators({ source }: Extract<YamlFile, { ok: true }>, report: Report): void {
  for (const match of source.text.matchAll(BAD_SEPARATOR)) {
    const span = source.span(match.index + 1, match.index + match[0].length);
    const message = 'kustomize takes nothing but a comment behind "---". Move the rest to the next line.';
    report(failure('kustomize-bad-resource', span, message));
  }
}

/** Reports every key that stands twice in one map: kustomize refuses to write such an object. */
function reportDuplicateKeys(root: Node, report: Report): void {
  for (const { key, earlier } of duplicateKeys(root)) {
    const message = `The key "${plainText(key)}" stands twice in one map. Keep one of the two.`;
    const related = [{ span: spanOf(earlier), message: 'it stands here first' }];
    report(failure('kustomize-duplicate-key', spanOf(key), message, related));
  }
}

function flattened(roots: readonly Node[], report: Report): readonly Mapping[] {
  const objects: Mapping[] = [];
  const queue = [...roots];
  for (let index = 0; index < queue.length; index++) {
    const root = queue[index]!;
    if (isEmpty(root) || !isObject(root, report)) continue;
    const items = plainText(get(root, 'kind')).endsWith('List') ? get(root, 'items') : undefined;
    if (items === undefined) objects.push(root);
    else if (items.kind === 'sequence') queue.push(...items.items);
    else if (!isNull(items)) {
      const message = `The "items" of this ${plainText(get(root, 'kind'))} must be a list, not ${nounOf(items)}. Write each object behind a dash.`;
      report(failure('kustomize-bad-resource', spanOf(items), message));
    }
  }
  return objects;
}

/** Whether a node is an object that kustomize accepts: it has a kind and, unless it is a list, a name. */
function isObject(node: Node, report: Report): node is Mapping {
  const refuse = (place: Node, message: string): false => {
    report(failure('kustomize-bad-resource', spanOf(place), message));
    return false;
  };
  if (node.kind !== 'mapping')
    return refuse(
      node,
      `A Kubernetes object is a map, not ${nounOf(node)}. Give it apiVersion, kind and metadata, or remove the file from the resources.`,
    );
  const kind = plainText(get(node, 'kind'));
  if (kind === '')
    return refuse(firstKey(node), 'This object has no kind. Add one, or remove the file from the resources.');
  if (kind.endsWith('List') || plainText(get(get(node, 'metadata'), 'name')) !== '') return true;
  return refuse(get(node, 'metadata') ?? firstKey(node), `This ${kind} has no metadata.name. Add one.`);
}

function firstKey(node: Mapping): Node {
  return entriesOf(node)[0]?.key ?? node;
}
