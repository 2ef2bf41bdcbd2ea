import { get, itemsOf, spanOf, type Mapping, type Node } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { throughJson } from '../json.ts';
import { isNull, nounOf, plainText } from '../nodes.ts';

/** A step that brings a value with it, or wants to find it. */
export interface ValueOperation {
  readonly op: 'add' | 'replace' | 'test';
  readonly path: string;
  readonly value: Node | undefined;
  readonly node: Mapping;
}

/** A step that takes its value from elsewhere in the document. */
export interface SourceOperation {
  readonly op: 'move' | 'copy';
  readonly path: string;
  readonly from: string;
  readonly node: Mapping;
}

/** One step of a JSON patch. */
export type Operation =
  | ValueOperation
  | SourceOperation
  | { readonly op: 'remove'; readonly path: string; readonly node: Mapping };

/** The steps of a JSON patch (RFC 6902); reports what is no step, and leaves it out. */
export function operationsOf(patch: Node, report: Report): readonly Operation[] {
  return itemsOf(patch).flatMap((item) => {
    const operation =
      item.kind === 'mapping'
        ? operationOf(item)
        : `A step of a JSON patch is a map, not ${nounOf(item)}. Give it "op" and "path".`;
    if (typeof operation !== 'string') return [operation];
    report(failure('kustomize-bad-patch', spanOf(item), operation));
    return [];
  });
}

function operationOf(node: Mapping): Operation | string {
  const op = plainText(get(node, 'op'));
  const path = pathAt(node, 'path');
  if (path === undefined) return 'This step has no path. Add one, such as /spec/replicas.';
  switch (op) {
    case 'add':
    case 'replace':
    case 'test': {
      const value = get(node, 'value');
      return { op, path, value: value && throughJson(value, 'sigs'), node };
    }
    case 'remove':
      return { op, path, node };
    case 'move':
    case 'copy': {
      const from = pathAt(node, 'from');
      return from === undefined
        ? `This ${op} step has no "from". Add the path that it takes its value from.`
        : { op, path, from, node };
    }
    default:
      return `There is no op "${op}". Write add, remove, replace, move, copy or test.`;
  }
}

function pathAt(node: Mapping, key: string): string | undefined {
  const value = get(node, key);
  return value?.kind === 'scalar' && !isNull(value) ? value.text : undefined;
}
