import { findKustomization, type KustomizeCode } from '@hops/kustomize';
import type { Finding } from '@hops/text';
import {
  get,
  makeSequence,
  spanOf,
  valueOf,
  withEntry,
  type Mapping,
  type Node,
  type YamlFiles,
} from '@hops/yaml';
import { scanManifests } from './generate.ts';
import { generatedKustomization } from './overlay.ts';
import type { KustomizationSpec } from './spec.ts';

/** What Flux builds a folder by, and what is wrong with the file that says so. */
export interface OwnKustomization {
  readonly node: Mapping;
  readonly findings: readonly Finding<KustomizeCode>[];
}

/**
 * The kustomization of the folder that a Kustomization names: its file, or a list of its manifests where it has none.
 * A file without resources is no error: Flux adds a field to it, so that kustomize accepts it.
 * Rule: fluxcd/pkg/kustomize, `Generator.GenerateManifest`.
 */
export function ownKustomization(
  files: YamlFiles,
  directory: string,
  spec: KustomizationSpec,
): OwnKustomization {
  const found = findKustomization(files, directory);
  if (found === undefined) {
    return { node: generatedKustomization(scanManifests(files, directory), spec), findings: [] };
  }
  const nothing = generatedKustomization([], spec);
  const file = files.yaml(found.path);
  if (!file.ok) return { node: nothing, findings: [unreadable(found.path, file.reason)] };
  const root = file.documents[0]?.root;
  if (root?.kind === 'mapping') return { node: withResources(root), findings: file.findings };
  return {
    node: nothing,
    findings: root === undefined ? file.findings : [...file.findings, notFields(root)],
  };
}

function withResources(kustomization: Mapping): Mapping {
  const present = get(kustomization, 'resources');
  if (present !== undefined && !isNull(present)) return kustomization;
  const origin = { step: 'generated' as const, span: spanOf(kustomization), previous: undefined };
  return withEntry(kustomization, 'resources', makeSequence([], origin));
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && valueOf(node, 'sigs').type === 'null';
}

function unreadable(path: string, reason: string): Finding<KustomizeCode> {
  return {
    code: 'kustomize-unreadable-file',
    severity: 'error',
    message: `${path} cannot be read (${reason}), so Flux cannot build its folder. Save it as UTF-8 text of at most 16 MB.`,
    span: { file: path, start: 0, end: 0 },
    related: [],
  };
}

function notFields(root: Node): Finding<KustomizeCode> {
  return {
    code: 'kustomize-wrong-type',
    severity: 'error',
    message: `A kustomization is a map of fields, not a ${root.kind === 'sequence' ? 'list' : 'text'}. List files and folders under "resources".`,
    span: spanOf(root),
    related: [],
  };
}
