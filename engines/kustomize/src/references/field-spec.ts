import { get, makeMapping, makeScalar, makeSequence, withEntry, withItems } from '@hops/yaml';
import type { Mapping, Node } from '@hops/yaml';
import { after, isNull, mapShared, originOf, type Hop } from '../nodes.ts';
import { isSelectedType, type TypeSelector } from '../resource/object-id.ts';

/** Names a field of some types. */
export interface FieldSpec extends TypeSelector {
  readonly path: string;
  /** `path` taken apart at its slashes; `\/` stands for a slash in a name. */
  readonly segments: readonly string[];
  /** Whether the field is made where it is missing. */
  readonly create: boolean;
}

/** Makes a field spec; the types default to all. */
export function fieldSpec(path: string, create: boolean, type: Partial<TypeSelector> = {}): FieldSpec {
  const { group = '', version = '', kind = '' } = type;
  return { group, version, kind, path, segments: splitPath(path, '/'), create };
}

/** Takes a path apart; a backslash before the delimiter keeps it in the name, a leading delimiter counts for nothing. */
export function splitPath(path: string, delimiter: string): readonly string[] {
  const parts = path.split(delimiter);
  if (parts.length > 1 && parts[0] === '') parts.shift();
  const segments = [parts[0] ?? ''];
  for (const part of parts.slice(1)) {
    const last = segments.at(-1)!;
    if (last.endsWith('\\')) segments[segments.length - 1] = last.slice(0, -1) + delimiter + part;
    else segments.push(part);
  }
  return segments;
}

/** The specs with `added` behind them, without those that name the same field of the same types. */
export function mergeFieldSpecs(
  specs: readonly FieldSpec[],
  added: readonly FieldSpec[],
  conflict: (spec: FieldSpec) => void,
): readonly FieldSpec[] {
  if (added === specs) return specs;
  const merged = [...specs];
  for (const spec of added) {
    const same = merged.find((other) => other.path === spec.path && isSelectedType(other, spec));
    if (same === undefined) merged.push(spec);
    else if (same.create !== spec.create) conflict(spec);
  }
  return merged;
}

/** What is done to the field that a spec names. */
export interface FieldChange {
  /** What a missing field is made as; none is made without it. */
  readonly make?: 'scalar' | 'mapping';
  readonly hop: Hop;
  /** The field's new content. */
  set(field: Node): Node;
  /** Called with a node on the path that has no fields. */
  refuse(node: Node): void;
}

/**
 * The object with the field changed that a spec names: all of them, where the path leads through lists. Follows
 * kustomize's api/filters/fieldspec, so a null on the path counts as missing.
 */
export function changeField(object: Mapping, spec: FieldSpec, change: FieldChange): Mapping {
  return changeAt(object, spec.segments, spec.create ? change : { ...change, make: undefined }) as Mapping;
}

type Change = Omit<FieldChange, 'make'> & { readonly make?: FieldChange['make'] | undefined };

function changeAt(node: Node, path: readonly string[], change: Change): Node {
  if (path.length === 0) return change.set(node);
  if (isNull(node)) return node;
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, (item) => changeAt(item, path, change));
    return items === node.items ? node : withItems(node, items);
  }
  if (node.kind === 'mapping') return changeEntry(node, path, change);
  change.refuse(node);
  return node;
}

function changeEntry(mapping: Mapping, [segment = '', ...rest]: readonly string[], change: Change): Mapping {
  const isList = segment.endsWith('[]');
  const name = isList ? segment.slice(0, -2) : segment;
  const old = get(mapping, name);
  const field = usable(old, isList, rest.length === 0, change);
  if (field === undefined) return mapping;
  const changed = changeAt(field, rest, change);
  return changed === old ? mapping : withEntry(mapping, name, changed, originOf(changed));
}

function usable(old: Node | undefined, isList: boolean, isLast: boolean, change: Change): Node | undefined {
  const origin = after(change.hop, old);
  if (isList) return old !== undefined && isNull(old) ? makeSequence([], origin) : old;
  if (change.make === undefined || (old !== undefined && !isNull(old))) return old;
  return isLast && change.make === 'scalar' ? makeScalar('', origin) : makeMapping([], origin);
}
