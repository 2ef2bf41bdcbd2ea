import type { PlacedScalar } from './manifest-scalars.ts';

/** Keys whose values belong to the image, the chart or a file system, whatever name they hold. */
const ofContainers = new Set(['image', 'command', 'args', 'path', 'subPath', 'mountPath']);
const ofReleases = new Set([...ofContainers, 'repository', 'tag', 'digest', 'chart', 'version', 'url']);

/** Whether a value stays as it is in a copy: the image, the chart and what the image expects. */
export function isLeftToImage({ path }: PlacedScalar, kind: string): boolean {
  const keys = kind === 'HelmRelease' || kind.endsWith('Repository') ? ofReleases : ofContainers;
  return path.some((key) => keys.has(key));
}
