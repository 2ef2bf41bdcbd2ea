import { directoryOf, nameOf } from '@hops/text';
import { folderRoot } from './folder-root.ts';
import type { Root } from './root.ts';

/**
 * The roots of `flux bootstrap --path FOLDER` by the file that it leaves in `FOLDER/flux-system`, for repositories that
 * hold it without content until it is run.
 */
export function bootstrappedRoots(paths: readonly string[]): Root[] {
  return paths
    .filter((path) => nameOf(path) === 'gotk-sync.yaml' && nameOf(directoryOf(path)) === 'flux-system')
    .map((path) =>
      folderRoot(directoryOf(directoryOf(path)), 'Kustomization', { file: path, start: 0, end: 0 }),
    );
}
