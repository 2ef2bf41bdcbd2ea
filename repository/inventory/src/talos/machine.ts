import { directoryOf, nameOf } from '@hops/text';
import { at, itemsOf, textOf, type Node } from '@hops/yaml';
import type { TalosNode } from '../inventory.ts';
import type { Reading } from '../reading.ts';
import { isTemplated, rootsOf } from '../templated-yaml.ts';
import { lineOf } from './line.ts';

/** The machine that a configuration is for: one that names its host, or stands in a folder of nodes. */
export function machineNode(path: string, reading: Reading): TalosNode | undefined {
  const roots = rootsOf(path, reading);
  const hostname = roots.map(hostnameOf).find((node) => node !== undefined);
  const stem = nameOf(path).replace(/\.ya?ml.*$/, '');
  const written = textOf(hostname);
  const name = written !== undefined && !isTemplated(written) ? written : nameFromPath(path, stem);
  if (name === undefined) return undefined;
  const line = hostname === undefined ? 1 : lineOf(hostname);
  return { file: path, line, name, role: roleOf(path, roots), address: addressOf(stem, roots) };
}

/** `HostnameConfig`, or the older `machine.network.hostname`. */
function hostnameOf(root: Node): Node | undefined {
  return textOf(at(root, 'kind')) === 'HostnameConfig'
    ? at(root, 'hostname')
    : at(root, 'machine', 'network', 'hostname');
}

function nameFromPath(path: string, stem: string): string | undefined {
  return directoryOf(path).split('/').includes('nodes') ? stem : undefined;
}

function roleOf(path: string, roots: readonly Node[]): TalosNode['role'] {
  const type = roots.map((root) => textOf(at(root, 'machine', 'type'))).find((text) => text !== undefined);
  const told = [type, ...directoryOf(path).split('/').toReversed()].map(roleNamed);
  return told.find((role) => role !== undefined) ?? 'unknown';
}

function roleNamed(text: string | undefined): TalosNode['role'] | undefined {
  if (/^(control-?planes?|controllers?|masters?)$/i.test(text ?? '')) return 'controller';
  return /^(workers?|agents?)$/i.test(text ?? '') ? 'worker' : undefined;
}

const ipAddress = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]+)$/i;

/** The file's name, or the only address that is not of a link alone. */
function addressOf(stem: string, roots: readonly Node[]): string | undefined {
  if (ipAddress.test(stem)) return stem;
  const all = roots.flatMap(addressesOf).map((address) => address.replace(/\/\d+$/, ''));
  const routed = new Set(
    all.filter((address) => ipAddress.test(address) && !/^(169\.254\.|fe80:)/i.test(address)),
  );
  return routed.size === 1 ? [...routed][0] : undefined;
}

/** `addresses` of Talos's link kinds and of `machine.network.interfaces`. */
function addressesOf(root: Node): string[] {
  const links = [root, ...itemsOf(at(root, 'machine', 'network', 'interfaces'))];
  return links
    .flatMap((link) => itemsOf(at(link, 'addresses')))
    .flatMap((item) => textOf(item) ?? textOf(at(item, 'address')) ?? []);
}
