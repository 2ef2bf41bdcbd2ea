import type { TextEdit } from '@hops/text';
import type { AppRename } from './app.ts';
import { escape, isSealed, matchEdits } from './edits.ts';

/** The edits of host names of the cluster, `name.namespace` and what follows, in what builds read. */
export function hostEdits({ model, places, builds, name, newName }: AppRename): TextEdit[] {
  const objects = builds.flatMap((build) => build.objects);
  const namespaces = new Set(
    objects.flatMap(({ id }) => (id.name === name && id.namespace !== '' ? id.namespace : [])),
  );
  if (namespaces.size === 0) return [];
  const namespace = [...namespaces].map(escape).join('|');
  const host = new RegExp(
    String.raw`(?<![\w.-])(${escape(name)})(?=\.(?:${namespace})(?:\.svc\b|[:/"'\s]|$))`,
    'gm',
  );
  return [...model.reached.files.keys()].flatMap((file) => {
    const text = places.text(file);
    if (text === undefined || isSealed(text)) return [];
    return matchEdits(text, { file, start: 0, end: text.length }, host, newName);
  });
}
