import type { BuiltObject } from '@hops/flux';
import type { Span } from '@hops/text';
import { keyText, spanOf, type Node } from '@hops/yaml';

/** A field of an object, as `spec.values.image[0].tag`. */
export interface Field {
  readonly object: BuiltObject;
  readonly path: string;
}

/** The fields of these objects by the place where their scalar is written. */
export type FieldIndex = (span: Span) => Field | undefined;

/**
 * Finds, for a place in a file, the field that is written there. Of several objects the first one counts; a scalar that
 * aliases repeat is said to be one.
 */
export function fieldIndex(objects: readonly BuiltObject[]): FieldIndex {
  const fields = new Map<string, Field>();
  for (const object of objects) {
    visitScalars(object.node, '', (span, path) => {
      const key = keyOfSpan(span);
      const first = fields.get(key);
      if (first === undefined) fields.set(key, { object, path });
      else if (first.object === object && !first.path.endsWith(repeated))
        fields.set(key, { object, path: first.path + repeated });
    });
  }
  return (span) => fields.get(keyOfSpan(span));
}

const repeated = ' (and its aliases)';

/** The path of an entry below a path. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function visitScalars(node: Node, path: string, visit: (span: Span, path: string) => void): void {
  switch (node.kind) {
    case 'scalar':
      return visit(spanOf(node), path);
    case 'alias':
      return visitScalars(node.target, path, visit);
    case 'sequence':
      return node.items.forEach((item, index) => visitScalars(item, below(path, index), visit));
    case 'mapping':
      for (const entry of node.entries) {
        const inner = below(path, keyText(entry) ?? '?');
        visitScalars(entry.key, inner, visit);
        visitScalars(entry.value, inner, visit);
      }
  }
}

function keyOfSpan({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}
