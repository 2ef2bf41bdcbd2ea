import { keyText, resolve, type Entry, type Mapping, type Node } from '@hops/yaml';
import type { Edit } from './edits.ts';

/** Keys of Services, and annotations of the load balancers, that claim an address or a port which two cannot have. */
const claims =
  /^(?:loadBalancerIP|clusterIP|clusterIPs|externalIPs|nodePort|.*\/(?:lb-ipam-ips|ips|loadBalancerIPs?|address-ip))$/i;

/** An entry that gives an app a fixed address or port. */
export interface FixedAddress {
  readonly entry: Entry;
  /** What goes with it from the text: nothing where an alias needs it, or where it shares a line. */
  readonly removal: Edit | undefined;
}

/** The fixed addresses of a manifest, each with the lines that a copy leaves out. */
export function fixedAddresses(root: Node, text: string): FixedAddress[] {
  if (root.kind === 'mapping') return root.entries.flatMap((entry) => addressesAt(entry, root, text));
  return root.kind === 'sequence' ? root.items.flatMap((item) => fixedAddresses(item, text)) : [];
}

/** A mapping of which nothing would be left goes with the key that it stands at. */
function addressesAt(entry: Entry, parent: Mapping, text: string): FixedAddress[] {
  const { value } = entry;
  if (isClaim(entry)) return [{ entry, removal: removalOf(entry, parent, text) }];
  if (value.kind !== 'mapping' || value.entries.length === 0 || !value.entries.every(isClaim))
    return fixedAddresses(value, text);
  const removal = removalOf(entry, parent, text);
  return value.entries.map((each) => ({ entry: each, removal }));
}

function isClaim(entry: Entry): boolean {
  return claims.test(keyText(entry) ?? '') && resolve(entry.value).kind !== 'mapping';
}

function removalOf({ key, value }: Entry, { flow, entries }: Mapping, text: string): Edit | undefined {
  if (flow || hasAnchor(value)) return undefined;
  const start = text.lastIndexOf('\n', key.start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(value.end - 1, key.end));
  const isOwnLine = text.slice(start, key.start).trim() === '' && entries.length > 1;
  return isOwnLine ? { start, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' } : undefined;
}

function hasAnchor(node: Node): boolean {
  if (node.anchor !== undefined) return true;
  if (node.kind === 'mapping') return node.entries.some(({ value }) => hasAnchor(value));
  return node.kind === 'sequence' && node.items.some(hasAnchor);
}
