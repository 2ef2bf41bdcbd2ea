import { decodeText } from '@hops/yaml';
import { openWorkingTree } from '@hops/workspace';
import type { Texts } from './base.ts';

/** The text of each file of a folder's repository, without a base that it has; what is no text is left out. */
export async function repositoryTexts(folder: string): Promise<Texts> {
  const opened = await openWorkingTree(folder);
  if (!opened.ok) throw new Error(opened.message);
  const { snapshot } = opened;
  return new Map(
    snapshot.paths
      .filter((path) => !path.startsWith('.codex/'))
      .flatMap((path): [string, string][] => {
        const content = snapshot.read(path);
        const decoded = content.ok ? decodeText(content.bytes) : undefined;
        return decoded?.ok ? [[path, decoded.text]] : [];
      }),
  );
}
