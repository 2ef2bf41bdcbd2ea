import { directoryOf, isWithin } from '@hops/text';
import { at, itemsOf, textOf, type Node } from '@hops/yaml';
import type { TalosFile, TalosNode } from '../inventory.ts';
import type { Reading } from '../reading.ts';
import { isTemplated, rootsOf } from '../templated-yaml.ts';
import { lineOf } from './line.ts';
import { machineNode } from './machine.ts';

/**
 * The machines that the files declare: the nodes of a list, as in talhelper's talconfig and topf's configuration, or one
 * a machine configuration. Below a talconfig, machine configurations are made from it.
 */
export function talosNodes(files: readonly TalosFile[], reading: Reading): TalosNode[] {
  const own = files.filter(({ path }) => !isOutputOf(path, reading));
  const listed = own.flatMap(({ path }) => listedNodes(path, reading));
  const folders = own.filter(({ what }) => what === 'talconfig').map(({ path }) => directoryOf(path));
  const machines = own
    .filter(
      ({ path, what }) =>
        what === 'machine configuration' && !folders.some((folder) => isWithin(path, folder)),
    )
    .flatMap(({ path }) => machineNode(path, reading) ?? []);
  return [...listed, ...machines].toSorted(byPlace);
}

/** A template whose output is there says nothing that the output does not say better. */
function isOutputOf(path: string, { rendered, paths }: Reading): boolean {
  const output = rendered.get(path);
  return output !== undefined && paths.includes(output);
}

function listedNodes(path: string, reading: Reading): TalosNode[] {
  return rootsOf(path, reading)
    .filter((root) => at(root, 'kind') === undefined)
    .flatMap((root) => itemsOf(at(root, 'nodes')))
    .flatMap((node) => {
      const name = at(node, 'hostname') ?? at(node, 'host');
      const text = textOf(name);
      if (name === undefined || text === undefined || isTemplated(text)) return [];
      const address = textOf(at(node, 'ipAddress')) ?? textOf(at(node, 'ip'));
      return { file: path, line: lineOf(name), name: text, role: listedRole(node), address };
    });
}

/** talhelper: what is no control plane is a worker; topf: `role`. */
function listedRole(node: Node): TalosNode['role'] {
  const role = textOf(at(node, 'role'));
  const isController = textOf(at(node, 'controlPlane')) === 'true' || role === 'control-plane';
  return isController ? 'controller' : 'worker';
}

function byPlace(one: TalosNode, other: TalosNode): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}
