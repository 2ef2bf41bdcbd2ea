import type { Finding, Result } from '@hops/text';
import { get, spanOf, writeAll, type Mapping, type YamlFiles } from '@hops/yaml';
import { accumulate } from './accumulate.ts';
import { NOTHING } from './accumulated.ts';
import type { BuildContext, BuildOptions, FileRead } from './context.ts';
import { leavesOut, type KustomizeCode } from './finding.ts';
import {
  findKustomization,
  loadKustomization,
  readKustomization,
  reportSeveral,
  type Kustomization,
} from './kustomization/kustomization.ts';
import { FLUX } from './kustomization/shape.ts';
import { BUILT_IN_SCHEMA, type MergeSchema } from './merge/schema.ts';
import { fixNameReferences } from './references/name-references.ts';
import { textsAt } from './kustomization/values.ts';
import { resolveVariables } from './references/variables.ts';
import { finished } from './resource/finish.ts';
import { withBuildMetadata } from './resource/provenance.ts';
import type { Draft, Resource } from './resource/resource.ts';
import { hashNames } from './transform/hash-names.ts';
import { sortByKind, sortTransform } from './transform/sort.ts';

/** What a directory builds to. */
export interface BuildOutput {
  readonly resources: readonly Resource[];
  /** The files that were reached, in the order in which they were. */
  readonly reads: readonly FileRead[];
}

/**
 * Builds a directory as `kustomize build` does (api v0.21.1). What kustomize fails on is an error among the findings;
 * the entry is left out, the rest is built, and the result is not complete.
 */
export function build(
  files: YamlFiles,
  directory: string,
  options: BuildOptions,
): Result<BuildOutput, KustomizeCode> {
  return run(files, directory, options, (context) => {
    return loadKustomization(context, directory, { file: directory, start: 0, end: 0 });
  });
}

/**
 * Builds a directory as Flux does whose kustomization is the given mapping, made from the file there. Flux decodes that
 * file more leniently than kustomize does: an unknown field is a warning here, and numbers stand for texts.
 */
export function buildKustomization(
  files: YamlFiles,
  directory: string,
  kustomization: Mapping,
  options: BuildOptions,
): Result<BuildOutput, KustomizeCode> {
  return run(files, directory, options, (context) => {
    const found = findKustomization(files, directory);
    if (found !== undefined)
      context.note({ path: found.path, as: 'kustomization', from: spanOf(kustomization) });
    reportSeveral(files, directory, context.report);
    return readKustomization(kustomization, found?.path ?? directory, FLUX, context.report);
  });
}

/** The resources as `kustomize build` prints them: YAML documents, keys sorted, no comments. */
export function writeResources(resources: readonly Resource[]): string {
  return writeAll(resources.map(({ node }) => node));
}

function run(
  files: YamlFiles,
  directory: string,
  options: BuildOptions,
  load: (context: BuildContext) => Kustomization | undefined,
): Result<BuildOutput, KustomizeCode> {
  const findings: Finding<KustomizeCode>[] = [];
  const reads: FileRead[] = [];
  const report = (finding: Finding<KustomizeCode>): void => void findings.push(finding);
  let schema: MergeSchema | undefined;
  let folded = false;
  const context: BuildContext = {
    files,
    options,
    report,
    note: (read) => void reads.push(read),
    schema: () => schema ?? BUILT_IN_SCHEMA,
    adoptSchema: (found) => void (schema ??= found),
    hasFolded: () => folded,
    noteFolded: () => void (folded = true),
  };
  const kustomization = load(context);
  const drafts = kustomization === undefined ? [] : buildRoot(context, directory, kustomization);
  const resources = drafts.map(({ node, id, originalIds }) => ({ node, id, originalIds }));
  return { output: { resources, reads }, findings, complete: !findings.some(leavesOut) };
}

function buildRoot(context: BuildContext, directory: string, kustomization: Kustomization): readonly Draft[] {
  const site = { directory, written: '', visited: [], trail: [] };
  const { drafts, configuration, variables } = accumulate(context, site, kustomization, NOTHING);
  const named = fixNameReferences(hashNames(drafts), configuration, context.report);
  const resolved = resolveVariables(named, variables, configuration.varReference, context.report);
  const metadata = textsAt(kustomization.fields, 'buildMetadata').map(({ text }) => text);
  const noted = withBuildMetadata(
    finished(resolved, context.hasFolded(), context.report),
    new Set(metadata),
    kustomization.fields,
  );
  return sorted(context, kustomization, noted);
}

function sorted(
  { options, report }: BuildContext,
  { fields }: Kustomization,
  drafts: readonly Draft[],
): readonly Draft[] {
  const sortOptions = get(fields, 'sortOptions');
  if (sortOptions?.kind === 'mapping') return sortTransform(sortOptions, report)(drafts);
  return options.order === 'legacy' ? sortByKind(drafts) : drafts;
}
