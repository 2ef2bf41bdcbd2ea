import { citation, type Facts } from './facts.ts';
import { machineSettings } from './machine-settings.ts';
import { code, counted, paragraphs, prose, shortened, table, tallied } from './wording.ts';

/** The machines and the files that configure them. */
export function talos(facts: Facts, most: number): string {
  const { nodes, files } = facts.inventory.talos;
  return paragraphs(
    table(
      ['Node', 'Role', 'Address', 'Declared'],
      nodes.map((node) => [
        prose(node.name),
        node.role,
        node.address === undefined ? '–' : prose(node.address),
        citation(node),
      ]),
    ),
    table(
      ['What', 'Files', 'Where'],
      tallied(files, ({ what }) => what).map(({ key, items }) => [
        key,
        counted(items.length, 'file'),
        shortened(
          items.map(({ path }) => code(path)),
          Math.max(4, most),
        ),
      ]),
    ),
    nodes.length + files.length === 0 ? '' : machineSettings(facts, most),
  );
}
