import { resolvePath } from '@hops/text';
import { at, get, itemsOf, textOf } from '@hops/yaml';
import { groups } from '../kinds.ts';
import type { ObjectIndex } from '../objects.ts';

/**
 * The folders that ArtifactGenerators copy out of their sources (`from: "@alias/folder/**"`): what is built from such
 * an artifact lies there. Only artifacts that are a part of the repository are built.
 */
export function artifactFolders(index: ObjectIndex): string[] {
  return index
    .ofKind(groups.sourceExtensions, 'ArtifactGenerator')
    .flatMap(({ node }) =>
      itemsOf(at(node, 'spec', 'artifacts')).flatMap((artifact) =>
        itemsOf(get(artifact, 'copy')).flatMap((copy) => fixedFolder(textOf(get(copy, 'from'))) ?? []),
      ),
    );
}

function fixedFolder(from: string | undefined): string | undefined {
  const path = from && /^@[^/]+\/([^*?[{]*)/.exec(from)?.[1];
  return path === undefined ? undefined : resolvePath('', path);
}
