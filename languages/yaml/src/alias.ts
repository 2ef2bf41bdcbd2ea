import { suggest } from '@hops/text';
import type { Alias } from './node.ts';
import { readName } from './properties.ts';
import { report, type Reader } from './reader.ts';

/** Reads `*name`. An alias that stands for nothing is reported, and the parse goes on without it. */
export function readAlias(reader: Reader): Alias | undefined {
  const { position: start, source } = reader;
  const name = readName(reader);
  if (name === undefined) return undefined;
  const end = reader.position;
  const target = reader.anchors.get(name);
  if (target === 'unreadable') return undefined;
  if (target === undefined) {
    report(reader, 'yaml-unknown-anchor', unknownAnchor(reader, name), start, end);
    return undefined;
  }
  if (target === 'being read') {
    const message = `The alias *${name} stands inside the value that &${name} names, which would contain itself. Move the alias out of it.`;
    report(reader, 'yaml-recursive-alias', message, start, end);
    return undefined;
  }
  return {
    kind: 'alias',
    source,
    start,
    end,
    tag: undefined,
    anchor: undefined,
    origin: undefined,
    name,
    target,
  };
}

function unknownAnchor(reader: Reader, name: string): string {
  const similar = suggest(name, reader.anchors.keys());
  const remedy = similar === undefined ? 'Add the anchor or correct the name.' : `Did you mean *${similar}?`;
  return `Unknown anchor "${name}": nothing above defines &${name} in this document. ${remedy}`;
}
