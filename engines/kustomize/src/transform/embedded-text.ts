import { fileSource } from '@hops/text';
import { makeScalar, parse, type Node, type Scalar } from '@hops/yaml';
import { toPrettyJson, toJson } from '../json.ts';
import { after, isNull, type Hop } from '../nodes.ts';
import { changePath, nodeAt } from './field-path.ts';

/** A text that holds JSON or YAML, and the path that goes on in it. */
interface Embedded {
  readonly depth: number;
  readonly scalar: Scalar;
}

/** What is noted of a change, and whether missing fields are made. */
export interface EmbeddedChange {
  readonly hop: Hop;
  readonly makes: boolean;
}

/** How many steps of a path lead to a text, if the path goes on behind it. */
function embeddedIn(object: Node, path: readonly string[]): Embedded | undefined {
  for (let depth = 1; depth < path.length; depth++) {
    const node = nodeAt(object, path.slice(0, depth));
    if (node !== undefined && !('error' in node) && node.kind === 'scalar') return { depth, scalar: node };
  }
  return undefined;
}

/**
 * The object with a value put into a text of JSON or YAML that the path leads into, or `undefined` where it leads into
 * none (api/filters/replacement's setValueInStructuredData). JSON is written anew with sorted keys; in YAML the scalar
 * is exchanged where it stands. Options that take a value apart count for nothing there. Where fields are to be made,
 * kustomize makes them in the text of a null, and nothing comes of it.
 */
export function withEmbedded(
  object: Node,
  path: readonly string[],
  value: Node,
  { hop, makes }: EmbeddedChange,
): Node | undefined {
  const embedded = embeddedIn(object, path);
  if (embedded === undefined) return undefined;
  if (isNull(embedded.scalar)) return makes ? object : undefined;
  if (value.kind !== 'scalar') return undefined;
  const { depth, scalar } = embedded;
  const text = changedText(scalar.text, path.slice(depth), value.text, hop);
  if (text === undefined) return undefined;
  const changed = changePath(object, path.slice(0, depth), {
    make: undefined,
    hop,
    set: (field) => ({ ...scalar, ...makeScalar(text, after(hop, field), scalar.style), tag: '!!str' }),
  });
  return 'error' in changed ? undefined : changed;
}

function changedText(text: string, path: readonly string[], value: string, hop: Hop): string | undefined {
  const { documents, complete } = parse(fileSource('', text));
  const root = documents[0]?.root;
  if (root === undefined || !complete) return undefined;
  const found: Scalar[] = [];
  const set = (field: Node): Node => {
    if (field.kind !== 'scalar') return field;
    found.push(field);
    return { ...field, text: value };
  };
  const changed = changePath(root, path, { make: undefined, hop, set });
  if ('error' in changed || found.length === 0) return undefined;
  if (!/^\s*[{[]/.test(text)) return exchanged(text, found, value).trim();
  return text.includes('\n') && text.includes('  ') ? toPrettyJson(changed) : toJson(changed);
}

/** The text with other scalars, each in the style of the one in whose place it stands. */
function exchanged(text: string, scalars: readonly Scalar[], value: string): string {
  return scalars
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, scalar) => all.slice(0, scalar.start) + inStyle(scalar, value) + all.slice(scalar.end),
      text,
    );
}

function inStyle({ style }: Scalar, value: string): string {
  if (style === 'double') return JSON.stringify(value);
  return style === 'single' ? `'${value.replaceAll("'", "''")}'` : value;
}
