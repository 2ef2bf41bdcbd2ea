import { itemsOf, textOf, type Node } from '@hops/yaml';

/** The texts of a list. */
export function texts(node: Node | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** Whether a value is true in one of the ways in which go-yaml reads a bool. */
export function isTrue(node: Node | undefined): boolean {
  return /^(true|True|TRUE|[yY]|yes|Yes|YES|on|On|ON)$/.test(textOf(node) ?? '');
}
