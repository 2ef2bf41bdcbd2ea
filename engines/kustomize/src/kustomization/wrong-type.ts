import { spanOf, type Node } from '@hops/yaml';
import { failure } from '../finding.ts';
import { nounOf } from '../nodes.ts';
import type { Shape } from './shape.ts';

/** The finding that a value does not have the shape that its place wants; it does not quote the value, which may be secret. */
export function wrongType(place: string, value: Node, shape: Shape): ReturnType<typeof failure> {
  const fault = `${place} must be ${wanted(shape)}, not ${nounOf(value, 'sigs')}.`;
  const message = `${fault.charAt(0).toUpperCase()}${fault.slice(1)} ${remedy(shape, value)}`;
  return failure('kustomize-wrong-type', spanOf(value), message);
}

function wanted(shape: Shape): string {
  if (shape.type === 'string') return 'a text';
  if (shape.type === 'int') return 'a whole number';
  if (shape.type === 'bool') return 'true or false';
  return shape.type === 'list' ? 'a list' : 'a map';
}

function remedy(shape: Shape, value: Node): string {
  if (shape.type === 'string') return value.kind === 'scalar' ? 'Put it in quotes.' : 'Write one text there.';
  if (shape.type === 'int') return 'Write its digits, without quotes.';
  if (shape.type === 'bool') return 'Write one of the two, without quotes.';
  return shape.type === 'list' ? 'Write each item behind a dash.' : 'Write its fields as "name: value".';
}
