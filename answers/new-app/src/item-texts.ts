import { at, itemsOf, textOf, type Node } from '@hops/yaml';
import { holds, type Renaming } from './names.ts';

/** The keys of the items that an ExternalSecret reads, with the nodes that name them and the one field each asks for. */
export function itemReferences(root: Node): { readonly key: Node; readonly property: string | undefined }[] {
  const extracted = itemsOf(at(root, 'spec', 'dataFrom')).flatMap((each) => at(each, 'extract') ?? []);
  const single = itemsOf(at(root, 'spec', 'data')).flatMap((each) => at(each, 'remoteRef') ?? []);
  return [...extracted, ...single].flatMap((reference) => {
    const key = at(reference, 'key');
    return key === undefined ? [] : [{ key, property: textOf(at(reference, 'property')) }];
  });
}

/** Whether an ExternalSecret reads nothing but items that are named for the app, as they are. */
export function readsOwnItems(root: Node, { from }: Renaming): boolean {
  const references = itemReferences(root);
  const isRewritten = itemsOf(at(root, 'spec', 'dataFrom')).some((each) => at(each, 'rewrite') !== undefined);
  return (
    !isRewritten && references.length > 0 && references.every(({ key }) => holds(textOf(key) ?? '', from))
  );
}

/** A text with the fields of an item renamed: the whole text, or what its templates take (`{{ .PLEX_TOKEN }}`). */
export function copyOfItemText(text: string, isField: boolean, { from, to }: Renaming): string {
  const field = new RegExp(`(?<![A-Z0-9])${constant(from)}(?![A-Z0-9])`, 'g');
  const replaced = (part: string) => part.replaceAll(field, () => constant(to));
  return isField ? replaced(text) : text.replaceAll(/\{\{[^}]*\}\}/g, replaced);
}

/** A name as fields and variables are written: `HOME_ASSISTANT`. */
function constant(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
