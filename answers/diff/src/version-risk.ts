import { groups, type ObjectKey } from '@hops/flux';
import type { FieldChange, Risk } from './answer.ts';
import type { Difference } from './compare.ts';
import { keysOf } from './field-path.ts';

/** What a version risk says of the field itself. */
export type VersionChange = Pick<
  Extract<Risk, { risk: 'version' }>,
  'what' | 'path' | 'before' | 'after' | 'file' | 'line'
>;

/** The change of an image or a chart's version; `undefined` for a field that is none, and for a secret. */
export function versionChange(
  object: ObjectKey,
  { path }: Difference,
  field: FieldChange,
): VersionChange | undefined {
  const what = versionedBy(object, keysOf(path));
  if (what === undefined || field.change !== 'changed') return undefined;
  const { before, after } = field;
  if (before.kind === 'secret' || after.kind === 'secret') return undefined;
  const { file, line } = after;
  return { what, path: field.path, before: before.text, after: after.text, file, line };
}

function versionedBy({ group, kind }: ObjectKey, keys: readonly string[]): 'image' | 'chart' | undefined {
  const path = keys.join('.');
  if (group === groups.helm && /^spec\.chart\.spec\.(?:chart|version)$/.test(path)) return 'chart';
  if (group === groups.source && kind === 'OCIRepository' && /^spec\.(?:url|ref\.\w+)$/.test(path))
    return 'chart';
  if (group === groups.source && kind === 'HelmChart' && /^spec\.(?:chart|version)$/.test(path))
    return 'chart';
  return /(?:^|\.)(?:image|imageName|image\.(?:registry|repository|tag|digest))$/.test(path)
    ? 'image'
    : undefined;
}
