import { equalNodes, get, makeScalar, spanOf, type Node } from '@hops/yaml';
import { after, moved, type Hop } from '../nodes.ts';
import type { Operation, SourceOperation, ValueOperation } from './operation.ts';
import {
  changeParent,
  isContainer,
  parsePointer,
  valueIn,
  withAdded,
  withRemoved,
  withSet,
  type Container,
  type Pointer,
} from './pointer.ts';

/** A step that does not apply, and why. */
export interface Refusal {
  readonly operation: Operation;
  readonly reason: string;
}

/** What a patch makes of a document, or the first step that does not apply. */
export type Patched =
  | { readonly ok: true; readonly node: Container }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Applies a JSON patch step by step, as evanphx/json-patch v4 does: replacing a missing field of a map adds it, null
 * and missing are the same, and an index can count from the end.
 */
export function applyOperations(document: Container, operations: readonly Operation[]): Patched {
  let node = document;
  for (const operation of operations) {
    const result = applyOperation(node, operation);
    if (typeof result === 'string') return { ok: false, refusal: { operation, reason: result } };
    node = result;
  }
  return { ok: true, node };
}

/** The document after one step, or why the step does not apply. */
function applyOperation(document: Container, operation: Operation): Container | string {
  if (operation.op === 'remove') return remove(document, operation.path);
  if ('from' in operation)
    return operation.op === 'move' ? move(document, operation) : copy(document, operation);
  if (operation.op === 'test') return test(document, operation);
  const value = valueFor(operation);
  return operation.op === 'add' ? add(document, operation.path, value) : replace(document, operation, value);
}

function hopOf({ node }: Operation): Hop {
  return { step: 'patched by', span: spanOf(node) };
}

function valueFor(operation: ValueOperation): Node {
  const hop = hopOf(operation);
  return operation.value === undefined ? makeScalar('null', after(hop)) : moved(operation.value, hop);
}

function add(document: Container, path: string, value: Node): Container | string {
  return inParent(document, path, ({ key }, parent) => withAdded(parent, key, value));
}

function replace(document: Container, operation: Operation, value: Node): Container | string {
  const { path } = operation;
  if (path === '')
    return isContainer(value)
      ? value
      : 'the whole object can only be replaced by a map or a list. Write one as its value.';
  return inParent(document, path, ({ key }, parent) => {
    const old = valueIn(parent, key);
    if (old === 'bad index') return old;
    return withSet(parent, key, moved(value, hopOf(operation), old));
  });
}

function remove(document: Container, path: string): Container | string {
  return inParent(document, path, ({ key }, parent) => withRemoved(parent, key) ?? 'missing');
}

function move(document: Container, { from, path }: SourceOperation): Container | string {
  const value = valueAt(document, from);
  if (typeof value === 'string') return value;
  const without = remove(document, from);
  return typeof without === 'string' ? without : add(without, path, value);
}

function copy(document: Container, operation: SourceOperation): Container | string {
  const value = valueAt(document, operation.from);
  return typeof value === 'string'
    ? value
    : add(document, operation.path, moved(value, hopOf(operation), value));
}

function test(document: Container, operation: ValueOperation): Container | string {
  const failed = `the value at ${operation.path} is not the one that the test wants. Correct the test, or remove the patch.`;
  const wanted = operation.value;
  const actual = operation.path === '' ? document : valueAt(document, operation.path);
  if (typeof actual === 'string') return actual;
  const isMissing = actual.kind === 'scalar' && actual.text === 'null';
  if (wanted === undefined) return isMissing ? document : failed;
  return equalNodes(actual, wanted, 'kyaml') ? document : failed;
}

function valueAt(document: Container, path: string): Node | string {
  let found: Node | undefined;
  const result = inParent(document, path, ({ key }, parent) => {
    const value = valueIn(parent, key);
    if (value === 'bad index') return value;
    found =
      value ?? get(parent, key) ?? makeScalar('null', after({ step: 'generated', span: spanOf(parent) }));
    return parent;
  });
  return typeof result === 'string' ? result : found!;
}

function inParent(
  document: Container,
  path: string,
  change: (pointer: Pointer, parent: Container) => Container | 'bad index' | 'missing',
): Container | string {
  const pointer = parsePointer(path);
  let reason = `the way to ${path} breaks off. Add its parents first, or correct the path.`;
  if (pointer === undefined) return `the path "${path}" names no field. Begin it with a slash.`;
  const result = changeParent(document, pointer.parents, (parent) => {
    const changed = change(pointer, parent);
    if (typeof changed !== 'string') return changed;
    reason =
      changed === 'missing'
        ? `nothing stands at ${path}. Correct the path, or remove the step.`
        : `${pointer.key} is no index of the list at ${path.slice(0, path.lastIndexOf('/'))}. Name an item that is there, or "-" to add one at the end.`;
    return undefined;
  });
  return result ?? reason;
}
