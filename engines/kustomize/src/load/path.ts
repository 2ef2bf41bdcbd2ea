import { directoryOf, isWithin, nameOf, resolvePath, suggest, type Unreadable } from '@hops/text';
import { spanOf, type YamlFile } from '@hops/yaml';
import type { BuildContext, ReadAs, Site } from '../context.ts';
import { failure, notice } from '../finding.ts';
import { calling, type Text } from '../kustomization/values.ts';
import { isRemoteFile } from './remote.ts';

/** What stands at a path: what reading it gives, and the path. */
export interface Located {
  readonly path: string;
  readonly entry: Text;
}

/**
 * The path that an entry names as a file, or `undefined` after a report: remote, outside the repository, or outside
 * the directory where that is not allowed.
 */
function locateFile(context: BuildContext, site: Site, entry: Text): Located | undefined {
  if (isRemoteFile(entry.text)) {
    reportRemote(context, entry);
    return undefined;
  }
  const path = resolvePath(site.directory, entry.text);
  if (path === undefined) {
    reportOutside(context, site, entry, 'the repository');
    return undefined;
  }
  if (context.options.restriction === 'root-only' && !isWithin(path, site.directory)) {
    reportOutside(context, site, entry, 'its directory');
    return undefined;
  }
  return { path, entry };
}

/** Reads the YAML file that an entry names; `undefined` after a report. */
export function readYamlFile(
  context: BuildContext,
  site: Site,
  entry: Text,
  as: ReadAs,
): Extract<YamlFile, { ok: true }> | undefined {
  const located = locateFile(context, site, entry);
  if (located === undefined) return undefined;
  const file = context.files.yaml(located.path);
  if (!file.ok) {
    reportUnreadable(context, site, located, file.reason);
    return undefined;
  }
  context.note({ path: located.path, as, from: spanOf(entry.node) });
  file.findings.forEach(context.report);
  return file;
}

/** Reads the bytes of the file that an entry names; `undefined` after a report. */
export function readBytes(
  context: BuildContext,
  site: Site,
  entry: Text,
): { readonly path: string; readonly bytes: Uint8Array } | undefined {
  const located = locateFile(context, site, entry);
  if (located === undefined) return undefined;
  const file = context.files.read(located.path);
  if (!file.ok) {
    reportUnreadable(context, site, located, file.reason);
    return undefined;
  }
  context.note({ path: located.path, as: 'generator file', from: spanOf(entry.node) });
  return { path: located.path, bytes: file.bytes };
}

/** Reports that an entry is on the network and is therefore not built. */
export function reportRemote({ report }: BuildContext, entry: Text): void {
  const message = `${calling(entry)} is remote. hops fetches nothing and builds the rest: keep a copy in the repository to have it checked, too.`;
  report(notice('kustomize-remote-resource', 'info', spanOf(entry.node), message));
}

/** Reports an entry that leads out of where the build may read. */
export function reportOutside({ report }: BuildContext, site: Site, entry: Text, where: string): void {
  const message = `${calling(entry)} lies outside ${where}. Move it there, or correct the path.`;
  report(failure('kustomize-outside', spanOf(entry.node), message, site.trail));
}

/** Reports a file that is not there, or cannot be read. */
export function reportUnreadable(
  context: BuildContext,
  site: Site,
  { path, entry }: Located,
  reason: Unreadable | 'not utf-8',
): void {
  const span = spanOf(entry.node);
  const name = calling(entry);
  if (reason === 'absent') {
    const message = `${name} does not exist. ${remedyFor(context, path, entry.called === undefined ? entry.text : nameOf(path))}`;
    context.report(failure('kustomize-missing-file', span, message, site.trail));
    return;
  }
  const message = unreadableMessage(name, reason);
  context.report(failure('kustomize-unreadable-file', span, message, site.trail));
}

/** Says that a file is there and cannot be read. */
export function unreadableMessage(name: string, reason: Unreadable | 'not utf-8'): string {
  return `${name} cannot be read (${reason}). Save it as UTF-8 text of at most 16 MB, or name another file.`;
}

/** What to do about a path that does not exist: the name in its directory that comes near, if one does. */
export function remedyFor({ files }: BuildContext, path: string, written: string): string {
  const listing = files.list(directoryOf(path));
  const names = listing.ok ? listing.entries.map((entry) => entry.name) : [];
  const near = suggest(nameOf(path), names);
  if (near === undefined) return 'Add it, or remove the entry.';
  return `Did you mean ${written.slice(0, written.length - nameOf(path).length)}${near}?`;
}
