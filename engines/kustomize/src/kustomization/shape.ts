import { suggest } from '@hops/text';
import {
  entriesOf,
  jsonKey,
  keyText,
  resolve,
  spanOf,
  valueOf,
  type Entry,
  type Mapping,
  type Node,
  type Scalar,
} from '@hops/yaml';
import { failure, notice, type Report } from '../finding.ts';
import { isNull } from '../nodes.ts';
import { wrongType } from './wrong-type.ts';

/** What a field may hold, as Go's decoding into kustomize's types has it. */
export type Shape =
  | { readonly type: 'string' | 'bool' | 'int' | 'any' }
  | { readonly type: 'list'; readonly items: Shape }
  | { readonly type: 'map' }
  /** A field of an embedded Go struct: sigs.k8s.io/yaml finds no text there to convert numbers to. */
  | { readonly type: 'embedded'; readonly shape: Shape }
  | {
      readonly type: 'struct';
      readonly name: string;
      readonly fields: Readonly<Record<string, Shape>>;
    };

/** How strictly kustomize decodes a kind of file. */
export interface Decoding {
  /** Whether a field that the shape does not know is an error, a warning, or nothing. */
  readonly unknownFields: 'refused' | 'ignored' | 'passed over';
  /** Whether a number or boolean is taken where a text must stand. */
  readonly convertsToText: boolean;
}

/** How a kustomization is decoded: Go's JSON decoder, without unknown fields. */
export const STRICT: Decoding = { unknownFields: 'refused', convertsToText: false };

/** How a file of `configurations` is decoded: sigs.k8s.io/yaml, strictly. */
export const CONVERTING: Decoding = { unknownFields: 'refused', convertsToText: true };

/** How Flux decodes the kustomization that it builds: sigs.k8s.io/yaml. Fields get lost that kustomize itself would refuse. */
export const FLUX: Decoding = { unknownFields: 'ignored', convertsToText: true };

/** How configurations of plugins and files of replacements are decoded: sigs.k8s.io/yaml. */
export const LENIENT: Decoding = { unknownFields: 'passed over', convertsToText: true };

/**
 * The node with everything left out that does not have the shape, field names in their usual case (Go takes any
 * case), and nulls gone. Reports fields that the shape does not know and values of another type; `place` is what
 * messages call the node.
 */
export function conform(
  node: Node,
  shape: Shape,
  decoding: Decoding,
  report: Report,
  place = 'this document',
): Node | undefined {
  const value = resolve(node);
  if (isNull(value)) return undefined;
  if (shape.type === 'any') return value;
  if (shape.type === 'embedded')
    return conform(node, shape.shape, { ...decoding, convertsToText: false }, report, place);
  if (shape.type === 'struct' && value.kind === 'mapping')
    return conformStruct(value, shape, decoding, report);
  if (shape.type === 'map' && value.kind === 'mapping') return conformMap(value, decoding, report, place);
  if (shape.type === 'list' && value.kind === 'sequence') {
    const itemPlace = `an item of ${place}`;
    const items = value.items.flatMap(
      (item) => conform(item, shape.items, decoding, report, itemPlace) ?? [],
    );
    return { ...value, items };
  }
  const scalar = value.kind === 'scalar' ? conformScalar(value, shape, decoding) : undefined;
  if (scalar !== undefined) return scalar;
  report(wrongType(place, value, shape));
  return undefined;
}

function conformScalar(scalar: Scalar, shape: Shape, { convertsToText }: Decoding): Scalar | undefined {
  const value = valueOf(scalar, 'sigs');
  if (shape.type === 'int')
    return value.type === 'float' && Number.isInteger(value.value) ? scalar : undefined;
  if (value.type === shape.type) return scalar;
  if (shape.type !== 'string' || !convertsToText || value.type === 'null') return undefined;
  const text = jsonKey({ key: scalar, value: scalar });
  return text === undefined ? undefined : { ...scalar, text, tag: '!!str' };
}

function conformStruct(
  mapping: Mapping,
  shape: Shape & { type: 'struct' },
  decoding: Decoding,
  report: Report,
): Mapping {
  const entries = mapping.entries.flatMap((entry): Entry[] => {
    const written = keyText(entry) ?? '';
    const name = fieldOf(written, shape);
    if (name === undefined) {
      if (decoding.unknownFields !== 'passed over')
        report(unknownField(entry, written, shape, decoding.unknownFields));
      return [];
    }
    const value = conform(entry.value, shape.fields[name]!, decoding, report, `"${name}"`);
    return value === undefined ? [] : [{ key: { ...(entry.key as Scalar), text: name }, value }];
  });
  return { ...mapping, entries };
}

function conformMap(mapping: Mapping, decoding: Decoding, report: Report, place: string): Mapping {
  const entries = entriesOf(mapping).flatMap((entry): Entry[] => {
    const valuePlace = `"${keyText(entry) ?? ''}" in ${place}`;
    const value = conform(entry.value, { type: 'string' }, decoding, report, valuePlace);
    return value === undefined ? [] : [{ key: entry.key, value }];
  });
  return { ...mapping, entries };
}

function fieldOf(written: string, shape: Shape & { type: 'struct' }): string | undefined {
  if (Object.hasOwn(shape.fields, written)) return written;
  const folded = written.toLowerCase();
  return Object.keys(shape.fields).find((name) => name.toLowerCase() === folded);
}

function unknownField(
  entry: Entry,
  written: string,
  shape: Shape & { type: 'struct' },
  treatment: 'refused' | 'ignored',
): ReturnType<typeof failure> {
  const near = suggest(written, Object.keys(shape.fields));
  const remedy = near === undefined ? 'Remove it.' : `Did you mean "${near}"?`;
  const unknown = `The ${shape.name} has no field "${written}"`;
  const span = spanOf(entry.key);
  return treatment === 'refused'
    ? failure('kustomize-unknown-field', span, `${unknown}. ${remedy}`)
    : notice(
        'kustomize-unknown-field',
        'warning',
        span,
        `${unknown}: kustomize build refuses it, Flux ignores it. ${remedy}`,
      );
}
