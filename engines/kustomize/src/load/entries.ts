import { isWithin, resolvePath } from '@hops/text';
import { spanOf } from '@hops/yaml';
import { NOTHING, type Accumulated } from '../accumulated.ts';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { loadKustomization, type Kustomization } from '../kustomization/kustomization.ts';
import type { Text } from '../kustomization/values.ts';
import { mergeConfigurations } from '../references/configuration.ts';
import { mergeVariables } from '../references/variable.ts';
import { describe } from '../resource/object-id.ts';
import { draftOf, type Draft } from '../resource/resource.ts';
import { conflictAt } from './configurations.ts';
import { objectsOf } from './objects.ts';
import { remedyFor, reportOutside, reportRemote, reportUnreadable } from './path.ts';
import { isRemoteFile, isRepository } from './remote.ts';
import { joinWritten } from './written.ts';

/** Builds a kustomization on top of what has been brought together before. */
export type BuildTarget = (
  context: BuildContext,
  site: Site,
  kustomization: Kustomization,
  base: Accumulated,
) => Accumulated;

/**
 * Brings together what the entries of `resources` name: objects in files, and directories with a kustomization of their
 * own. Reports what is there twice, or `present` already.
 */
export function addResources(
  context: BuildContext,
  site: Site,
  entries: readonly Text[],
  present: readonly Draft[],
  build: BuildTarget,
): Accumulated {
  let result = NOTHING;
  const owners = new Map<string, Owner>(present.map((draft) => [draft.key, { draft }]));
  for (const entry of entries) {
    const found = resourceEntry(context, site, entry, build);
    if (found === undefined) continue;
    const drafts = found.drafts.filter((draft) => register(context, site, { draft, entry }, owners));
    result = {
      drafts: [...result.drafts, ...drafts],
      configuration: mergeConfigurations(
        result.configuration,
        found.configuration,
        conflictAt(entry.node, context.report),
      ),
      variables: mergeVariables(result.variables, found.variables, context.report),
    };
  }
  return result;
}

/** Builds what the entries of `components` name, each on top of all that came before. */
export function addComponents(
  context: BuildContext,
  site: Site,
  entries: readonly Text[],
  base: Accumulated,
  build: BuildTarget,
): Accumulated {
  return entries.reduce((accumulated, entry) => {
    const path = isRepository(entry.text) ? undefined : resolvePath(site.directory, entry.text);
    if (path === undefined) {
      if (isRepository(entry.text)) reportRemote(context, entry);
      else reportOutside(context, site, entry, 'the repository');
      return accumulated;
    }
    return enterDirectory(context, site, entry, path, 'Component', accumulated, build) ?? accumulated;
  }, base);
}

function resourceEntry(
  context: BuildContext,
  site: Site,
  entry: Text,
  build: BuildTarget,
): Accumulated | undefined {
  if (isRemoteFile(entry.text)) {
    reportRemote(context, entry);
    return undefined;
  }
  const path = entry.text === '' ? undefined : resolvePath(site.directory, entry.text);
  const file = path === undefined ? undefined : context.files.yaml(path);
  if (path === undefined || (file?.ok === false && file.reason === 'absent')) {
    reportMissing(context, site, entry, path);
    return undefined;
  }
  if (file?.ok === false && file.reason === 'directory') {
    return enterDirectory(context, site, entry, path, 'Kustomization', NOTHING, build);
  }
  return fileEntry(context, site, entry, path);
}

function reportMissing(context: BuildContext, site: Site, entry: Text, path: string | undefined): void {
  if (isRepository(entry.text)) reportRemote(context, entry);
  else if (path === undefined) reportOutside(context, site, entry, 'the repository');
  else {
    const message = `${entry.text} does not exist. ${remedyFor(context, path, entry.text)}`;
    context.report(failure('kustomize-missing-resource', spanOf(entry.node), message, site.trail));
  }
}

function fileEntry(context: BuildContext, site: Site, entry: Text, path: string): Accumulated | undefined {
  if (context.options.restriction === 'root-only' && !isWithin(path, site.directory)) {
    reportOutside(context, site, entry, 'its directory');
    return undefined;
  }
  const file = context.files.yaml(path);
  if (!file.ok) {
    reportUnreadable(context, site, { path, entry }, file.reason);
    return undefined;
  }
  context.note({ path, as: 'resource', from: spanOf(entry.node) });
  file.findings.forEach(context.report);
  const source = { path: joinWritten(site.written, entry.text) };
  return { ...NOTHING, drafts: objectsOf(context, file).map((node) => draftOf(node, source)) };
}

function enterDirectory(
  context: BuildContext,
  site: Site,
  entry: Text,
  path: string,
  kind: 'Kustomization' | 'Component',
  base: Accumulated,
  build: BuildTarget,
): Accumulated | undefined {
  const span = spanOf(entry.node);
  const visited = [...site.visited, site.directory];
  const obstacle = obstacleTo(context, entry, path, visited);
  if (obstacle !== undefined) {
    context.report(failure(obstacle.code, span, obstacle.message, site.trail));
    return undefined;
  }
  const kustomization = loadKustomization(context, path, span);
  if (kustomization === undefined) return undefined;
  if ((kustomization.kind === 'Component') !== (kind === 'Component')) {
    const list = kind === 'Component' ? 'resources' : 'components';
    const message = `${entry.text} is a ${kustomization.kind}. List it under "${list}".`;
    context.report(failure('kustomize-wrong-kind', span, message, site.trail));
    return undefined;
  }
  if (kind === 'Component') context.note({ path: kustomization.file, as: 'component', from: span });
  const trail = [...site.trail, { span, message: `${entry.text} is built from here` }];
  const written = joinWritten(site.written, entry.text);
  return build(context, { directory: path, written, visited, trail }, kustomization, base);
}

interface Obstacle {
  readonly code: 'kustomize-cycle' | 'kustomize-missing-resource';
  readonly message: string;
}

function obstacleTo(
  context: BuildContext,
  entry: Text,
  path: string,
  visited: readonly string[],
): Obstacle | undefined {
  if (!context.files.list(path).ok) {
    const message = `${entry.text} is no directory. ${remedyFor(context, path, entry.text)}`;
    return { code: 'kustomize-missing-resource', message };
  }
  if (!visited.some((directory) => isWithin(directory, path))) return undefined;
  const message = `${entry.text} holds the directory that is being built, so the build would have no end. Remove this entry.`;
  return { code: 'kustomize-cycle', message };
}

/** A resource, and the entry that brings it; none for one that was there before. */
interface Owner {
  readonly draft: Draft;
  readonly entry?: Text;
}

function register(
  context: BuildContext,
  site: Site,
  { draft, entry }: Required<Owner>,
  owners: Map<string, Owner>,
): boolean {
  const other = owners.get(draft.key);
  if (other === undefined) {
    owners.set(draft.key, { draft, entry });
    return true;
  }
  const related = [other.draft, draft].map(({ node, id }) => ({ span: spanOf(node), message: describe(id) }));
  const message = `${describe(draft.id)} is there twice: ${twice(entry, other.entry)}. List it once, or rename one of the two.`;
  context.report(
    failure('kustomize-duplicate-resource', spanOf(entry.node), message, [...related, ...site.trail]),
  );
  return false;
}

function twice(entry: Text, other: Text | undefined): string {
  if (other?.node === entry.node) return `${entry.text} holds both`;
  return other === undefined
    ? `${entry.text} brings what an earlier kustomization has brought`
    : `${other.text} and ${entry.text} both bring it`;
}
