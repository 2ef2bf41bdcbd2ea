import {
  get,
  itemsOf,
  makeMapping,
  makeScalar,
  makeSequence,
  withEntry,
  withItems,
  type Node,
  type Scalar,
} from '@hops/yaml';
import { after, isNull, nounOf, originOf, type Hop } from '../nodes.ts';
import { compile } from '../pattern.ts';
import { splitPath } from '../references/field-spec.ts';

/** Takes `spec.containers.[name=web].image` apart at its dots; dots in brackets stay (kyaml's SmarterPathSplitter). */
export function parseFieldPath(text: string): readonly string[] {
  const segments: string[] = [];
  const rest = [...splitPath(text, '.')];
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    const parts = [part];
    while (part.startsWith('[') && !parts.at(-1)!.endsWith(']') && rest.length > 0) parts.push(rest.shift()!);
    const whole = parts.join('.');
    const isName = parts.length > 1 && !whole.includes('=');
    segments.push(isName ? whole.replace(/^\[+|\]+$/g, '') : whole);
  }
  return segments;
}

/** Why a path leads nowhere. */
export interface PathError {
  readonly error: string;
}

/** The node at a path, `undefined` where there is none; indexes count from 0, `-` is the last item. */
export function nodeAt(node: Node, path: readonly string[]): Node | undefined | PathError {
  let current: Node | undefined = node;
  for (const segment of path.map((part) => part.trim()).filter((part) => part !== '')) {
    if (current === undefined || isNull(current)) return undefined;
    if (segment === '*') return { error: 'a * cannot stand in the path of a source' };
    const condition = conditionOf(segment);
    const isItem = condition !== undefined || segment === '-' || isIndex(segment);
    if (current.kind !== (isItem ? 'sequence' : 'mapping'))
      return { error: `"${segment}" does not fit ${nounOf(current)}` };
    current =
      condition === undefined
        ? childAt(current, segment)
        : itemsOf(current).find((item) => holds(item, condition));
  }
  return current;
}

function childAt(node: Node, segment: string): Node | undefined {
  if (node.kind === 'mapping') return get(node, segment);
  return segment === '-' ? itemsOf(node).at(-1) : itemsOf(node)[Number(segment)];
}

interface Condition {
  readonly field: string;
  readonly value: string;
}

function conditionOf(segment: string): Condition | undefined {
  const match = /^\[([^=]*)=(.*)\]$/s.exec(segment);
  return match === null ? undefined : { field: match[1]!, value: match[2]! };
}

function holds(item: Node, { field, value }: Condition): boolean {
  const node = field === '' ? item : get(item, field);
  return node?.kind === 'scalar' && node.text === value;
}

function isIndex(segment: string): boolean {
  return /^\+?\d+$/.test(segment);
}

/** How the fields that a path leads to are changed. */
export interface PathChange {
  /** What missing fields are made as; none are made without it. */
  readonly make: Node['kind'] | undefined;
  readonly hop: Hop;
  set(field: Node): Node;
}

/**
 * The node with every field changed that a path leads to: `[name=web]` leads to all items with a name that the pattern
 * matches anywhere, `*` to all items. The error says why none was found. Follows kyaml's PathMatcher.
 */
export function changePath(node: Node, path: readonly string[], change: PathChange): Node | PathError {
  let found = 0;
  const counting = {
    ...change,
    set: (field: Node): Node => {
      found++;
      return change.set(field);
    },
  };
  const result = changeAt(node, path, counting);
  return 'error' in result || found > 0 ? result : { error: 'the field does not exist' };
}

function changeAt(node: Node, path: readonly string[], change: PathChange): Node | PathError {
  const [segment, ...rest] = path;
  if (segment === undefined) return change.set(node);
  if (isIndex(segment)) return changeIndex(node, Number(segment), rest, change);
  const condition = conditionOf(segment);
  if (condition !== undefined) return changeMatching(node, condition, rest, change);
  if (segment === '*') return changeItems(node, () => true, rest, change);
  return changeField(node, segment, rest, change);
}

function changeField(
  node: Node,
  name: string,
  rest: readonly string[],
  change: PathChange,
): Node | PathError {
  if (node.kind !== 'mapping')
    return isNull(node) ? node : { error: `"${name}" does not fit ${nounOf(node)}` };
  const field = get(node, name) ?? made(rest[0], change);
  if (field === undefined) return node;
  const changed = changeAt(field, rest, change);
  if ('error' in changed) return changed;
  return withEntry(node, name, changed, originOf(changed));
}

/** What is made where a field is missing: a list where the path goes on into one, a map where it goes on otherwise. */
function made(next: string | undefined, { make, hop }: PathChange): Node | undefined {
  if (make === undefined) return undefined;
  const origin = after(hop);
  if (next === undefined) {
    if (make === 'mapping') return makeMapping([], origin);
    return make === 'sequence' ? makeSequence([], origin) : makeScalar('', origin);
  }
  return isIndex(next) || /^\[.*\]$/s.test(next) ? makeSequence([], origin) : makeMapping([], origin);
}

function changeIndex(
  node: Node,
  index: number,
  rest: readonly string[],
  change: PathChange,
): Node | PathError {
  if (node.kind !== 'sequence') return { error: `the index ${index} does not fit ${nounOf(node)}` };
  const item = node.items[index] ?? (index === node.items.length ? made(rest[0], change) : undefined);
  if (item === undefined) return { error: `the list has only ${node.items.length} items, counted from 0` };
  const changed = changeAt(item, rest, change);
  return 'error' in changed ? changed : withItems(node, node.items.toSpliced(index, 1, changed));
}

function changeMatching(
  node: Node,
  condition: Condition,
  rest: readonly string[],
  change: PathChange,
): Node | PathError {
  const pattern = compile(condition.value);
  if (pattern === undefined) return { error: `"${condition.value}" is no regular expression` };
  const matches = (item: Node): boolean => {
    const value = condition.field === '' ? item : get(item, condition.field);
    return value?.kind === 'scalar' && pattern(asWritten(value));
  };
  if (change.make !== undefined && node.kind === 'sequence' && !node.items.some(matches)) {
    const added = withItems(node, [...node.items, madeItem(condition, change.hop)]);
    return changeItems(added, matches, rest, change);
  }
  return changeItems(node, matches, rest, change);
}

function madeItem({ field, value }: Condition, hop: Hop): Node {
  const scalar = makeScalar(value, after(hop));
  if (field === '') return scalar;
  return makeMapping([{ key: makeScalar(field, after(hop)), value: scalar }], after(hop));
}

/** A scalar with its quotes: kyaml matches the YAML of a value. */
function asWritten({ style, text }: Scalar): string {
  if (style === 'double') return `"${text}"`;
  return style === 'single' ? `'${text}'` : text;
}

function changeItems(
  node: Node,
  matches: (item: Node) => boolean,
  rest: readonly string[],
  change: PathChange,
): Node | PathError {
  if (node.kind !== 'sequence') return { error: `a list must stand there, not ${nounOf(node)}` };
  const items: Node[] = [];
  for (const item of node.items) {
    const changed = matches(item) ? changeAt(item, rest, change) : item;
    if ('error' in changed) return changed;
    items.push(changed);
  }
  return withItems(node, items);
}
